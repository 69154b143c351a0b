import type { Schemas } from '../api';
import { m } from '../i18n';
import { Link } from '../kit/routing';
import { RequestActions } from '../manager/RequestActions';
import { Tag, type Tone } from '../kit/Tag';

const tones: Record<Schemas['TicketResource']['status'] | string, Tone> = { REQUESTED: 'warn', APPLYING: 'warn', APPLIED: 'ok', DECLINED: 'bad', CANCELLED: 'off' };

/** The change request that a ticket is about, how it stands, and the way to decide it. */
export function Request({ ticket }: { ticket: Schemas['TicketResource'] }) {
  const request = ticket.changeRequest;
  if (!request) return null;
  return <section class="card"><div class="head"><h2>{m.tickets.request}</h2><Tag tone={tones[request.status] ?? 'info'}>{m.tickets.requestStates[request.status]}</Tag></div>
    <p>{m.tickets.changes(request.operations.length)}{request.amendment > 0 && <> · {m.tickets.amended(request.amendment)}</>}</p>
    {request.reason && <p class="said"><strong>{m.tickets.reason}</strong> {request.reason}</p>}
    <RequestActions id={request.id} />
    <p><Link to={'/change-requests/' + request.id}>{m.tickets.look}</Link></p></section>;
}
