import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { ago, when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Link } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More } from '../kit/table';
import type { Schemas } from '../api';
import { RequestState } from './RequestState';
import { useActor } from '../people/names';
import { Status } from '../tickets/Status';
import { useRequest } from './useRequest';

const category = 'CONTACT_CHANGES';
/** Each row reads its request and its account. */
const STEP = 50;

/** Requests of all accounts that wait for a decision, the oldest first: found by their tickets, which bear their ids (D3). */
export default function Approvals() {
  const lists = [useWaiting('PROVIDER'), useWaiting('CUSTOMER')];
  const [shown, show] = useState(STEP);
  const tickets = lists.flatMap((list) => list.items).sort((a, b) => a.openedAt.localeCompare(b.openedAt));
  const slowest = lists.find((list) => list.data === undefined) ?? lists[0]!;
  return <><div class="tight"><h1>{m.manager.approvalsTitle}</h1><p class="muted">{m.manager.approvalsHelp}</p></div>
    <Loaded of={slowest as typeof slowest & { data: unknown }}>{() => (tickets.length === 0 ? <Empty>{m.manager.noApprovals}</Empty> : <div class="scroll" role="region" aria-label={m.manager.approvalsTable} tabIndex={0}><table><caption class="sr">{m.manager.approvalsTable}</caption>
      <thead><tr><th scope="col">{m.manager.account}</th><th scope="col">{m.manager.open}</th><th scope="col">{m.manager.askedBy}</th><th scope="col" class="n">{m.manager.nChanges}</th><th scope="col">{m.manager.waiting}</th><th scope="col">{m.manager.status}</th></tr></thead>
      <tbody>{tickets.slice(0, shown).map((ticket) => <Waiting key={ticket.id} ticket={ticket} />)}</tbody></table></div>)}</Loaded>
    <More of={{ hasNextPage: tickets.length > shown, isFetchingNextPage: false, fetchNextPage: () => show(shown + STEP) }} /></>;
}

/** All of them, for the list of tickets begins with the latest and the oldest are wanted first. */
function useWaiting(waitingFor: 'PROVIDER' | 'CUSTOMER') {
  const list = usePages('/api/tickets', { query: { waitingFor, category, limit: 200 } }, { every: 10 });
  if (list.hasNextPage && !list.isFetchingNextPage && !list.error) void list.fetchNextPage();
  return list;
}

function Waiting({ ticket }: { ticket: Schemas['TicketItem'] }) {
  const read = useRequest(ticket.id, 30);
  const request = read.request.data?.data;
  const account = read.account.data?.data;
  const who = useActor(request?.requestedBy, read.nameOf);
  // decided a moment ago: its ticket is not closed yet
  if (request && request.status !== 'REQUESTED' && request.status !== 'APPLYING') return null;
  return <tr><th scope="row"><bdi>{ticket.account.name ?? account?.name ?? '…'}</bdi></th><td><Link to={'/change-requests/' + ticket.id}>{request ? m.manager.requestTitle(request.number) : ticket.subject}</Link></td><td><bdi>{request ? who : '…'}</bdi></td>
    <td class="n">{account ? read.lines.length : '…'}</td><td><time dateTime={ticket.openedAt} title={when(ticket.openedAt)}>{ago(ticket.openedAt)}</time></td><td>{request?.status === 'APPLYING' ? <RequestState state={request.status} /> : <Status state={ticket.status} />}</td></tr>;
}
