import { useRef } from 'preact/hooks';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { ends } from './ends';
import { device, type Session, SessionTable } from './SessionTable';

/** Where one is signed in, and to end what is not known or no longer wanted. */
export default function MySessions() {
  const sessions = useGet('/api/me/sessions', {}, { every: 30 });
  const refresh = useRefresh();
  const heading = useRef<HTMLHeadingElement>(null);
  const done = async (text: string) => { await refresh('/api/me/sessions'); say(text); heading.current?.focus(); };
  const end = useCommand((session: Session) => ends(ask('delete', '/api/me/sessions/{sessionId}', { path: { sessionId: session.id } })), (_, session) => done(m.sessions.ended(device(session))));
  const endOthers = useCommand((except: string) => ask('delete', '/api/me/sessions', { query: { except } }), () => done(m.sessions.endedOthers));
  return <><h1 ref={heading} tabIndex={-1}>{m.sessions.title}</h1><p class="muted">{m.sessions.lead}</p>
    <Loaded of={sessions}>{({ data: { items } }) => { const current = items.find((session) => session.current); return <div class="stack">
      <Outcome of={end} /><Outcome of={endOthers} /><SessionTable caption={m.sessions.title} sessions={items} busy={end.busy || endOthers.busy} end={end.run} />
      {current && (items.length > 1 ? <div class="actions"><Button danger busy={endOthers.busy} onClick={() => endOthers.run(current.id)}>{m.sessions.endOthers}</Button></div> : <p>{m.sessions.onlyThis}</p>)}</div>; }}</Loaded></>;
}
