import { boot } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Modal } from '../kit/controls';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { type Access, settle } from './grants';

/** Turns login off: one of four different things (C3), so it says what it does and what it leaves (T13). */
export function TakeAccess({ access: { grant, contact, address }, account, onClose }: { access: Access; account: { id: string; name: string }; onClose: () => void }) {
  const refresh = useRefresh();
  const take = useCommand((login: boolean) => settle(account.id, grant.emailId, { login }), async () => { await refresh('/api/accounts'); say(m.access.taken(contact.name)); onClose(); });
  return <Modal title={m.access.takeFrom(contact.name)} onClose={onClose}><p>{m.access.takeText(contact.name, address, account.name)}</p><p class="muted">{m.access.takeStays}</p>
    {contact.contactId === boot.me?.contact?.id && <div class="note warn">{m.access.takeOwn}</div>}<Outcome of={take} />
    <div class="actions"><Button danger busy={take.busy} onClick={() => take.run(false)}>{m.access.take}</Button><Button onClick={onClose}>{m.kit.cancel}</Button></div></Modal>;
}
