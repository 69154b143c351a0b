import { own, staff } from '../boot';
import { m } from '../i18n';
import type { Command } from '../kit/command';
import { Problem } from '../kit/http';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Outcome } from '../kit/states';
import { managerPath } from './paths';

export type Operation = 'edit-details' | 'set-roles' | 'remove-contact' | 'add-contact';

/** Whether changes of an account are approved first (C6); staff make them at once. */
export function usePolicy(accountId: string) {
  const policy = useGet('/api/accounts/{accountId}/change-policy', { path: { accountId } }, { when: !staff() });
  const operations = policy.data?.data.operations ?? {};
  const known = staff() || policy.data !== undefined || policy.error !== null;
  return { known, direct: (operation: Operation) => known && (staff() || operations[operation] !== 'APPROVAL'), approved: (operation: Operation) => !staff() && operations[operation] === 'APPROVAL', wholly: !staff() && Object.values(operations).every((each) => each === 'APPROVAL') && policy.data !== undefined };
}

/** The way to ask for what cannot be changed at once. */
export const AskInstead = ({ accountId = own(), contactId, pending }: { accountId?: string; contactId: string; pending?: boolean }) =>
  <div class="note info"><p>{pending ? m.contacts.pending : m.contacts.askInstead}</p><p><Link to={managerPath(accountId, contactId)}>{m.contacts.askLink}</Link></p></div>;

/** What became of a change; where it has to be asked for, the way there. */
export function Refused<A>({ of, accountId, contactId }: { of: Command<A>; accountId: string; contactId: string }) {
  const kind = of.failure instanceof Problem ? of.failure.kind : '';
  return kind === 'approval-needed' || kind === 'request-pending' ? <AskInstead accountId={accountId} contactId={contactId} pending={kind === 'request-pending'} /> : <Outcome of={of} />;
}
