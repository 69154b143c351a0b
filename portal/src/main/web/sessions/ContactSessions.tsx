import { useRef, useState } from 'preact/hooks';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { ends } from './ends';
import { device, type Session, SessionTable } from './SessionTable';

type Whose = { contactId: string; name: string };

/** Where a contact is signed in, for staff who manage access. */
export function ContactSessions(whose: Whose) {
  const [open, setOpen] = useState(false);
  return <><Button onClick={() => setOpen(true)}>{m.sessions.open}</Button>{open && <Dialog {...whose} onClose={() => setOpen(false)} />}</>;
}

function Dialog({ contactId, name, onClose }: Whose & { onClose: () => void }) {
  const path = '/api/contacts/{contactId}/sessions';
  const sessions = useGet(path, { path: { contactId } });
  const refresh = useRefresh();
  const help = useRef<HTMLParagraphElement>(null);
  const end = useCommand((session: Session) => ends(ask('delete', `${path}/{sessionId}`, { path: { contactId, sessionId: session.id } })), async (_, session) => { await refresh(path); say(m.sessions.ended(device(session))); help.current?.focus(); });
  const endAll = useCommand((_: null) => ask('delete', path, { path: { contactId } }), async () => { await refresh(path); say(m.sessions.endedAll(isolate(name))); onClose(); });
  return <Modal title={m.sessions.of(isolate(name))} onClose={onClose}><p ref={help} tabIndex={-1}>{m.sessions.openHelp}</p>
    <Loaded of={sessions} rows={2}>{({ data: { items } }) => <><Outcome of={end} /><Outcome of={endAll} />
      {items.length === 0 ? <p role="status">{m.sessions.none}</p> : <SessionTable caption={m.sessions.of(isolate(name))} sessions={items} busy={end.busy || endAll.busy} end={end.run} />}
      <div class="actions">{items.length > 0 && <Button danger busy={endAll.busy} onClick={() => endAll.run(null)}>{m.sessions.endAll}</Button>}<Button onClick={onClose}>{m.kit.close}</Button></div></>}</Loaded></Modal>;
}
