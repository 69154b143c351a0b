import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot, may, staff } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Link, useGo } from '../kit/routing';
import { say } from '../kit/status';
import { Refused, usePolicy } from './policy';

type Props = { account: { id: string; name: string }; link: Schemas['LinkedContact']; etag: string | null };

/** Taking a contact out of the account, where that is self-service; else the form for it (S16, C3). */
export function Removal({ account, link, etag }: Props) {
  const [asked, setAsked] = useState(false);
  const policy = usePolicy(account.id);
  const direct = policy.direct('remove-contact');
  // the form is for the customer's own people
  if (!may('contacts.manage') || !policy.known || policy.wholly || (!direct && boot.me?.account?.via)) return null;
  return <section class="card"><h2>{m.contacts.remove}</h2>
    {direct ? <><p>{m.contacts.removeHelp}</p><div><Button danger onClick={() => setAsked(true)}>{m.contacts.remove}</Button></div></>
      : <><p>{m.contacts.removeFormHelp}</p><p><Link to={`/tickets/new?form=REMOVE_USER&contact=${link.contactId}`}>{m.contacts.removeForm}</Link></p></>}
    <p class="muted">{m.contacts.fourWords}</p>{asked && <RemovalDialog account={account} link={link} etag={etag} onClose={() => setAsked(false)} />}</section>;
}

function RemovalDialog({ account, link, etag, onClose }: Props & { onClose: () => void }) {
  const go = useGo();
  const refresh = useRefresh();
  const path = { accountId: account.id, contactId: link.contactId };
  const remove = useCommand((match: string | null) => ask('delete', '/api/accounts/{accountId}/contacts/{contactId}', { path, etag: match }), () => { say(m.contacts.removed(link.name)); go(staff() ? '/accounts/' + account.id : '/contacts'); void refresh('/api/accounts', '/api/contacts'); });
  return <Modal title={m.contacts.removeTitle(link.name, account.name)} onClose={onClose}><p>{m.contacts.removeHelp}</p><Refused of={remove} accountId={account.id} contactId={link.contactId} />
    <div class="actions"><Button danger busy={remove.busy} onClick={() => remove.run(etag)}>{m.contacts.remove}</Button><Button onClick={onClose}>{m.kit.cancel}</Button></div></Modal>;
}
