import { staff, viewing } from '../boot';
import { m } from '../i18n';
import { Choice } from '../kit/controls';
import { Link, useSearch } from '../kit/routing';
import { List } from './List';
import { every, states, unclosed } from './Status';

/** The tickets of the own account, or for staff those of all (S26, Q26). */
export default function Tickets() {
  const [{ status, category, assignee, waitingFor }, search] = useSearch();
  // staff begin with what is theirs to do
  const usual = staff() ? unclosed : every;
  const shown = status ?? usual;
  const words = staff() ? m.tickets.statesForStaff : m.tickets.states;
  return <><div class="head"><h1>{m.tickets.title}</h1>{!viewing() && <span class="push"><Link to="/tickets/new" class="button primary">{m.tickets.submit}</Link></span>}</div>
    <div class="bar"><Choice label={m.tickets.status} value={shown} options={[{ id: every, text: m.tickets.any }, { id: unclosed, text: m.tickets.unclosed }, ...states.map((id) => ({ id, text: words[id] }))]} onChange={(value) => search({ status: value === usual ? undefined : value })} />
      <Choice label={m.tickets.turn} value={waitingFor ?? ''} options={[{ id: '', text: m.tickets.anybody }, { id: staff() ? 'PROVIDER' : 'CUSTOMER', text: words[staff() ? 'WAITING_FOR_STAFF' : 'WAITING_FOR_CUSTOMER'] }]} onChange={(value) => search({ waitingFor: value })} />
      <Choice label={m.tickets.about} value={category ?? ''} options={[{ id: '', text: m.tickets.anything }, ...Object.entries(m.tickets.categories).map(([id, text]) => ({ id, text }))]} onChange={(value) => search({ category: value })} />
      {staff() && <Choice label={m.tickets.assignee} value={assignee ?? ''} options={[{ id: '', text: m.tickets.anybody }, { id: 'me', text: m.tickets.me }, { id: 'none', text: m.tickets.nobody }]} onChange={(value) => search({ assignee: value })} />}</div>
    <List status={states.find((id) => id === shown)} closed={shown === unclosed ? false : undefined} category={category} assignee={assignee} waitingFor={waitingFor} /></>;
}
