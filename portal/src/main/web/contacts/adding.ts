import type { Schemas } from '../api';
import { ask } from '../kit/http';
import type { Added } from './AddedContact';
import { fullName, type PersonValues, said } from './PersonFields';

type Account = Schemas['AccountResource'];
/** What is to be saved. */
export type Adding = { values: PersonValues; roles: string[] };

export const operations = ({ values, roles }: Adding) => [{ type: 'add-contact', contactId: '', person: said(values), emailIds: [], roles, fields: [] }] as never;

/** Asks for a contact of a customer; what needs no approval is done with that. */
export async function addContact(account: Account, adding: Adding, key: string): Promise<Added> {
  const { data } = await ask('post', '/api/accounts/{accountId}/change-requests', { path: { accountId: account.id }, key, body: { operations: operations(adding) } as never });
  const asked = data.approval && data.status !== 'APPLIED';
  return { name: fullName(adding.values), accountId: account.id, contactId: asked ? null : data.operations[0]?.contactId ?? null, requestId: asked ? data.id : null, ticketId: data.ticket?.id ?? null, invited: false };
}

/** The provider's own account is changed contact by contact: a person first, then the place; both are done once under one key. */
export async function addColleague(account: Account, { values, roles }: Adding, key: string): Promise<Added> {
  const { title, ...person } = said(values) as { title?: string | null };
  const { data } = await ask('post', '/api/contacts', { key, body: person as never });
  await ask('put', '/api/accounts/{accountId}/contacts/{contactId}', { path: { accountId: account.id, contactId: data.id }, body: { roles, title: title ?? null } as never });
  return { name: data.name, accountId: account.id, contactId: data.id, requestId: null, ticketId: null, invited: false };
}
