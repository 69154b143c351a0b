import { may, staff, viewing } from '../boot';
import { m } from '../i18n';
import { Link, useSearch } from '../kit/routing';
import { OtherAccounts } from './OtherAccounts';
import { Tickets } from './Tickets';
import { ToDo } from './ToDo';

/** What waits for whoever looks, first for the account in use, then in their other accounts (T52). */
export default function Home() {
  const [{ viewing: looked }] = useSearch();
  return <><h1>{m.home.title}</h1>{looked === 'over' && !viewing() && <div class="note info" role="status"><strong>{m.viewing.over}</strong><p>{m.viewing.overHelp}</p></div>}
    <div class="grid">
    <section class="card" aria-labelledby="todo"><h2 id="todo">{m.home.toDo}</h2><ToDo /><OtherAccounts /></section>
    <section class="card" aria-labelledby="mine"><h2 id="mine">{staff() ? m.home.latestTickets : m.home.myTickets}</h2><Tickets />{may('tickets.open') && <p><Link to="/tickets/new" class="button primary">{m.tickets.submit}</Link></p>}</section></div></>;
}
