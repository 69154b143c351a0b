import type { Schemas } from '../api';
import { ask } from '../kit/http';

type Requested = Schemas['Requested']['operations'];
export type Operation = { type: 'add-address'; contactId: string; address: string } | { type: 'replace-address'; contactId: string; emailId: string; address: string }
  | { type: 'add-contact'; contactId: string; person: Schemas['PersonalValues'] | null; emailIds: string[]; roles: string[] };
export type Preview = Schemas['ChangePreview'];

// the description names the operations by their schemas, the service reads the names that they have in requests
const bodyOf = (operation: Operation) => [operation] as unknown as Requested;

/** What a change of the account would do; nothing is stored. */
export const preview = async (accountId: string, operation: Operation) => (await ask('post', '/api/accounts/{accountId}/change-previews', { path: { accountId }, body: { operations: bodyOf(operation) } })).data;

/** Makes the change, or asks for it where whoever asks needs approval. */
export const change = async (accountId: string, operation: Operation, key: string, digest?: string) =>
  (await ask('post', '/api/accounts/{accountId}/change-requests', { path: { accountId }, body: { operations: bodyOf(operation), digest: digest ?? null }, key })).data;

