import type { Schemas } from '../api';
import { m } from '../i18n';
import { ago, when } from '../i18n/time';
import { Button } from '../kit/controls';
import { Table } from '../kit/table';
import { Tag } from '../kit/Tag';

export type Session = Schemas['OpenSession'];

/** Sessions as a person knows them; the one in use is signed out of, not ended here. */
export const SessionTable = ({ caption, sessions, busy, end }: { caption: string; sessions: Session[]; busy: boolean; end: (session: Session) => unknown }) => <>
  <Table caption={caption} items={sessions} id={({ id }) => id} columns={[
    { id: 'device', title: m.sessions.device, cell: (session) => <>{device(session)} {session.current && <Tag tone="ok">{m.sessions.current}</Tag>}</> },
    { id: 'used', title: m.sessions.lastUsed, cell: ({ lastUsedAt }) => ago(lastUsedAt) },
    { id: 'since', title: m.sessions.signedIn, cell: ({ signedInAt }) => when(signedInAt) },
    { id: 'by', title: m.sessions.by, cell: ({ factors }) => factors.map((factor) => m.sessions.factors[factor] ?? factor).join(', ') },
    { id: 'network', title: m.sessions.network, cell: ({ network }) => (network ? m.sessions.from(beginning(network)) : m.sessions.noNetwork) },
    { id: 'end', title: m.sessions.end, cell: (session) => (session.current ? '–' : <Button link busy={busy} aria-label={m.sessions.endName(device(session), when(session.signedInAt))} onClick={() => end(session)}>{m.sessions.end}</Button>) }]} />
  <p class="muted">{m.sessions.networkHelp}</p></>;

export const device = ({ browser, system }: Session) => (browser && system ? m.sessions.on(browser, system) : browser || system || m.sessions.unknown);

/** Of 203.0.0.0/16 what is known of the address: 203.0 */
const beginning = (network: string) => (network.includes('::') ? network.slice(0, network.indexOf('::')) : network.split('.').slice(0, 2).join('.'));
