import { staff, viewing } from '../boot';
import { m } from '../i18n';
import { ago, when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Link } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { type Column, More, Table } from '../kit/table';
import type { Schemas } from '../api';
import { every, Status } from './Status';

type Item = Schemas['TicketItem'];
type Props = { account?: string | undefined; status?: string | undefined; /** which of them: those that are, those that are not */ closed?: boolean | undefined; category?: string | undefined; assignee?: string | undefined; waitingFor?: string | undefined };

/** Tickets, the latest message first; those of one account, or for staff of all. */
export function List({ account, status, closed, category, assignee, waitingFor }: Props) {
  const query = { ...(account ? { accountId: account } : {}), ...(status ? { status: status as Item['status'] } : {}), ...(closed === undefined ? {} : { closed }), ...(category ? { category } : {}), ...(assignee ? { assignee } : {}), ...(waitingFor ? { waitingFor: waitingFor as 'CUSTOMER' } : {}) };
  const tickets = usePages('/api/tickets', { query }, { every: 30 });
  // what is closed is not staff's to look for unless they say so
  const usual = closed === false && staff();
  const filtered = status !== undefined || (closed !== undefined && !usual) || category !== undefined || assignee !== undefined || waitingFor !== undefined;
  return <><Loaded of={tickets}>{() => (tickets.items.length === 0
    ? filtered ? <Empty action={<Link to={location.pathname}>{m.tickets.clear}</Link>}>{m.tickets.noMatch}</Empty>
      : usual ? <Empty action={<Link to={location.pathname + '?status=' + every}>{m.tickets.closedToo}</Link>}>{m.tickets.allClosed}</Empty>
        : <Empty action={!viewing() && <Link to="/tickets/new" class="button primary">{m.tickets.submit}</Link>}>{m.tickets.empty}</Empty>
    : <Table caption={m.tickets.title} items={tickets.items} id={(item) => item.id} columns={columns(staff() && !account)} />)}</Loaded><More of={tickets} /></>;
}

const columns = (accounts: boolean): Column<Item>[] => [
  { id: 'subject', title: m.tickets.subject, cell: (item) => <Link to={'/tickets/' + item.id}><bdi>{subject(item)}</bdi></Link> },
  ...(accounts ? [{ id: 'account', title: m.shell.account, cell: (item: Item) => <Link to={'/accounts/' + item.accountId}><bdi>{item.account.name}</bdi></Link> }] : []),
  { id: 'status', title: m.tickets.status, cell: (item) => <Status state={item.status} /> },
  ...(staff() ? [{ id: 'assignee', title: m.tickets.assignee, cell: (item: Item) => (item.assignee ? <bdi>{item.assignee.name ?? m.people.former}</bdi> : '–') }] : []),
  { id: 'messages', title: m.tickets.messages, kind: 'n', cell: (item) => item.messages },
  { id: 'last', title: m.tickets.last, cell: (item) => <time dateTime={item.lastMessageAt} title={when(item.lastMessageAt)}>{ago(item.lastMessageAt)}</time> },
];

/** What a ticket is about; one that the system raised says it in the reader's language. */
export const subject = (ticket: { subject: string; category: string }) => ticket.subject || (m.tickets.categories[ticket.category] ?? ticket.category);
