import { useEffect, useRef } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { Link } from '../kit/routing';
import { accessPath, contactPath } from './paths';

export type Added = { name: string; /** none for a person in no account */ accountId: string | null; /** none while it is asked for only */ contactId: string | null; requestId: string | null; ticketId: string | null; invited: boolean };

/** What became of it, and what comes next: giving access is a step of its own (S14). */
export function AddedContact({ added, another }: { added: Added; another: () => void }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { accountId, contactId, requestId, ticketId } = added;
  return <section class="card sheet"><h2 ref={ref} tabIndex={-1}><bdi>{(requestId ? m.contacts.asked : m.contacts.saved)(added.name)}</bdi></h2>
    <p>{requestId ? m.contacts.askedHelp : added.invited ? m.contacts.savedInvited : m.contacts.savedNoLogin}</p>
    <div class="actions">{contactId && accountId && may('access.manage') && !added.invited && <Link class="button primary" to={accessPath(accountId, added.name)}>{m.contacts.giveAccess}</Link>}
      {contactId && <Link class="button" to={accountId ? contactPath(accountId, contactId) : '/contacts/' + contactId}>{m.contacts.openContact}</Link>}
      {requestId && <Link class="button primary" to={ticketId ? '/tickets/' + ticketId : '/change-requests/' + requestId}>{m.contacts.openTicket}</Link>}<Button onClick={another}>{m.contacts.another}</Button></div></section>;
}
