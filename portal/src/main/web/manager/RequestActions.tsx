import { useEffect, useRef, useState } from 'preact/hooks';
import { boot, may, staff, viewing } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Modal, TextArea } from '../kit/controls';
import { ask, Problem } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Link } from '../kit/routing';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { Changes } from './Diff';
import { focusOn } from './focus';
import { Happens } from './Happens';
import type { ChangeRequest } from './model';
import { useRequest } from './useRequest';

type Ways = 'approval' | 'decline' | 'cancellation';

/**
 * What whoever looks may do about a request that waits (D3). A decision names the version that was looked at; one that
 * was amended since has to be looked at first. `onLook` says that it is.
 */
export function RequestActions({ id, onLook }: { id: string; onLook?: () => void }) {
  const data = useRequest(id);
  const request = data.request.data?.data;
  if (!request || request.status !== 'REQUESTED') return null;
  return <Waiting {...data} now={request} {...(onLook ? { onLook } : {})} />;
}

function Waiting({ now, onLook, ...data }: ReturnType<typeof useRequest> & { now: ChangeRequest; onLook?: () => void }) {
  const looked = useRef(now);
  const [, again] = useState(0);
  const [dialog, setDialog] = useState<Ways | null>(null);
  const amended = now.amendment !== looked.current.amendment;
  const own = now.requestedBy.id === boot.me?.contact?.id;
  const decides = staff() && may('changes.approve');
  const count = data.lines.length;
  const look = () => { looked.current = now; setDialog(null); again((n) => n + 1); onLook?.(); focusOn('request-changes'); };
  if (viewing() || (!decides && !own && !may('contacts.manage'))) return null;
  return <section class="stack" aria-label={m.manager.decide}>
    {amended && <div class="note warn" role="alert" id="amended-since"><strong>{m.manager.amendedMeanwhile(now.amendment + 1)}</strong><p>{m.manager.amendedHelp}</p><p><Button onClick={look}>{m.manager.lookAt(now.amendment + 1)}</Button></p></div>}
    {decides && own && <p class="muted">{m.manager.ownRequest}</p>}
    {decides && <Button primary disabled={amended} {...(amended ? { 'aria-describedby': 'amended-since' } : {})} onClick={() => setDialog('approval')}>{m.manager.approveN(count)}</Button>}
    {decides && <div class="actions"><Link class="button" to={`/accounts/${now.accountId}/contacts-manager?amend=${now.id}`}>{m.manager.amendAction}</Link><Button disabled={amended} onClick={() => setDialog('decline')}>{m.manager.decline}</Button></div>}
    {(own || may('contacts.manage')) && <Button disabled={amended} onClick={() => setDialog('cancellation')}>{m.manager.cancel}</Button>}
    {dialog && !amended && <Decision way={dialog} now={looked.current} {...data} onClose={() => setDialog(null)} />}
  </section>;
}

/** Says what would come of it, and does it. */
function Decision({ way, now, onClose, ...data }: ReturnType<typeof useRequest> & { way: Ways; now: ChangeRequest; onClose: () => void }) {
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { lines, names, byId, draft, people, outlook, purchasers } = data;
  const words = { approval: [m.manager.approveTitle(now.number, now.amendment + 1), m.manager.approve(lines.length), m.manager.approved], decline: [m.manager.declineTitle(now.number), m.manager.declineDo, m.manager.declined], cancellation: [m.manager.cancelTitle(now.number), m.manager.cancelDo, m.manager.cancelled] }[way] as [string, string, string];
  const command = useCommand<{ amendment: number; reason?: string }, unknown>((body, key) => ask('post', `/api/change-requests/{requestId}/${way}` as '/api/change-requests/{requestId}/approval', { path: { requestId: now.id }, body, key }),
    async () => { await refresh('/api/change-requests', '/api/accounts', '/api/tickets'); say(words[2]); onClose(); focusOn('request-title'); });
  // amended or decided by somebody else: what is so now is read at once
  useEffect(() => {
    if (!(command.failure instanceof Problem) || ![409, 412].includes(command.failure.status)) return;
    if (command.failure.kind === 'already-decided') say(m.manager.decidedAlready);
    void refresh('/api/change-requests', '/api/accounts');
  }, [command.failure]);
  const missing = way === 'decline' && !reason.trim();
  return <Modal title={words[0]} onClose={onClose}>
    {way === 'approval' && <><Changes lines={lines} names={names} roles={byId} /><Happens outlook={outlook} asked draft={draft} people={people} names={names} roles={byId} purchasers={purchasers} /><p>{m.manager.approveHelp}</p></>}
    {way === 'decline' && <TextArea label={m.manager.declineReason} required value={reason} error={tried && missing ? m.manager.declineNeedsReason : undefined} onChange={setReason} />}
    {way === 'cancellation' && <p>{m.manager.cancelHelp}</p>}
    <Outcome of={command} />
    <div class="actions"><Button onClick={onClose}>{way === 'cancellation' ? m.manager.cancelKeep : m.kit.cancel}</Button>
      <Button primary={way === 'approval'} danger={way !== 'approval'} busy={command.busy} onClick={() => (missing ? setTried(true) : command.run({ amendment: now.amendment, ...(way === 'decline' ? { reason: reason.trim() } : {}) }))}>{words[1]}</Button></div></Modal>;
}
