import { m } from '../i18n';
import { ago } from '../i18n/time';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { subject } from '../tickets/List';
import { Status } from '../tickets/Status';

/** The latest tickets. */
export function Tickets() {
  const tickets = useGet('/api/tickets', { query: { limit: 5 } }, { every: 30 });
  return <Loaded of={tickets} rows={3}>{({ data: { items } }) => (items.length === 0 ? <p class="muted">{m.tickets.empty}</p>
    : <ul class="plain">{items.map((ticket) => <li key={ticket.id} class="tight"><span class="head"><Link to={'/tickets/' + ticket.id}><bdi>{subject(ticket)}</bdi></Link><Status state={ticket.status} /></span><small>{ago(ticket.lastMessageAt)}</small></li>)}</ul>)}</Loaded>;
}
