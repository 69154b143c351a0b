import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { unknown } from '../kit/command';
import { Button, Check, Modal, TextArea } from '../kit/controls';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { Tag } from '../kit/Tag';
import type { Access } from './grants';
import { type Sending, useInvitations } from './invitations';

/** Sends an invitation, or sends it again, to one or to several (T48); what fails is said at the row. */
export function Invite({ accesses, accountId, onClose }: { accesses: Access[]; accountId: string; onClose: () => void }) {
  const [message, setMessage] = useState('');
  const [left, setLeft] = useState<string[]>([]);
  const refresh = useRefresh();
  const sending = useInvitations(accountId, async (sent, failed) => {
    if (sent > 0) { await refresh('/api/accounts'); say(accesses.length === 1 ? m.access.invited(accesses[0]!.contact.name) : m.access.invitedAll(sent)); }
    if (failed === 0) onClose();
  });
  const tried = Object.keys(sending.outcomes).length > 0;
  const sent = Object.values(sending.outcomes).filter((each) => each === 'sent').length;
  const chosen = accesses.filter(({ grant }) => !left.includes(grant.emailId) && sending.outcomes[grant.emailId] !== 'sent');
  const choose = (id: string, on: boolean) => setLeft(on ? left.filter((each) => each !== id) : [...left, id]);
  return <Modal title={m.access.inviteTitle(accesses.length)} onClose={onClose}><form class="stack" onSubmit={(e) => { e.preventDefault(); if (!sending.busy && chosen.length > 0) void sending.sendAll(chosen, message); }}>
    <p>{m.access.inviteText} {accesses.some(({ grant }) => (grant.invitation?.version ?? 0) > 0) && m.access.oldLink}</p>
    <fieldset><legend>{m.access.recipients}</legend>{accesses.map((access) => <div key={access.grant.emailId} class="tight">
      {accesses.length === 1 || sending.outcomes[access.grant.emailId] === 'sent' ? <p><bdi>{access.contact.name}</bdi> <small>{access.address}</small></p> : <Check label={access.contact.name} note={access.address} checked={!left.includes(access.grant.emailId)} disabled={sending.busy} onChange={(on) => choose(access.grant.emailId, on)} />}
      <Became of={sending.outcomes[access.grant.emailId]} /></div>)}</fieldset>
    <TextArea rows={3} label={m.access.message} hint={m.access.messageHint} value={message} onChange={setMessage} />
    <p role="status">{tried && sending.busy && m.access.progress(sent, sent + chosen.length)}</p>
    <div class="actions"><Button primary type="submit" busy={sending.busy} disabled={chosen.length === 0}>{tried && !sending.busy ? m.access.sendFailed(chosen.length) : m.access.send(chosen.length)}</Button><Button onClick={onClose}>{tried ? m.kit.close : m.kit.cancel}</Button></div></form></Modal>;
}

function Became({ of }: { of: Sending | undefined }) {
  if (!of) return null;
  if (of === 'sent') return <div><Tag tone="ok">{m.access.sent}</Tag></div>;
  return <p class="error" role="alert">{unknown(of) ? m.access.notKnown : m.access.notSent(of.message)}</p>;
}
