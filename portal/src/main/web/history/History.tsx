import type { Schemas } from '../api';
import { own, staff } from '../boot';
import { useAccount, useRoleNames, Who } from '../people/names';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Link, type Params } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More } from '../kit/table';
import { Change, type Names } from './Change';
import { Head } from './Head';

/** Who changed what in an account, when, and by whose decision (D27). */
export default function History({ params }: { params: Params }) {
  const id = params.id ?? own();
  const { nameOf, mailOf } = useAccount(id);
  const roleOf = useRoleNames();
  const history = usePages('/api/accounts/{accountId}/history', { path: { accountId: id } });
  const names = { nameOf, mailOf, roleOf };
  return <><Head account={id} own={params.id === undefined} title={m.history.title} />
    <Loaded of={history}>{() => (history.items.length === 0 ? <Empty>{m.history.empty}</Empty>
      : <ol class="plain">{history.items.map((item) => <Entry key={item.sequence} item={item} account={id} names={names} />)}</ol>)}</Loaded>
    <More of={history} /></>;
}

function Entry({ item, account, names }: { item: Schemas['HistoryItem']; account: string; names: Names }) {
  const rights = staff() ? `/accounts/${account}/rights` : '/rights';
  return <li class="card"><div class="head"><h2>{m.history.events[kind(item.type)] ?? item.type}</h2><small class="push"><time dateTime={item.at}>{when(item.at)}</time></small></div>
    <p>{item.request ? <Decided request={item.request} names={names} /> : <>{m.history.by} <Who actor={item.by} nameOf={names.nameOf} /></>}</p>
    {item.changes.length > 0 && <ul class="plain">{item.changes.map((change, i) => <Change key={i} change={change} names={names} />)}</ul>}
    <p><Link to={`${rights}?at=${item.at}`}>{m.history.rightsThen}</Link></p></li>;
}

/** A change that was asked for: who asked, who decided, and the way to the ticket. */
function Decided({ request, names }: { request: Schemas['RequestItem']; names: Names }) {
  return <>{m.history.requestedBy} <Who actor={request.requestedBy} nameOf={names.nameOf} />{request.decidedBy && <> · {m.history.approvedBy} <Who actor={request.decidedBy} nameOf={names.nameOf} /></>}
    {request.ownApproval && <> ({m.history.ownApproval})</>}{' · '}<Link to={'/change-requests/' + request.id}>{m.history.request(request.number ?? 1)}</Link>
    {request.ticket && <>{' · '}<Link to={'/tickets/' + request.ticket}>{m.history.ticket}</Link></>}</>;
}

/** The last part of an event's type without its version: io.liaison.contacts.account-changed.v1 is account-changed. */
const kind = (type: string) => (/([\w-]+)\.v\d+$/.exec(type)?.[1] ?? type) as keyof typeof m.history.events;
