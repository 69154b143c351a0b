import { useEffect } from 'preact/hooks';
import { may, own } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { useRefresh } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Broken } from './Broken';
import { Happens, brokenBy } from './Happens';
import { Matrix } from './Matrix';
import { type Account, type ChangeRequest, nobody, type Person, type Role } from './model';
import { RequestActions } from './RequestActions';
import { isOpen } from './RequestState';
import { Tools, useShown } from './Tools';
import { useActor } from '../people/names';
import { useRequest } from './useRequest';

type Props = { account: Account; people: Map<string, Person>; shown: Role[]; byId: Map<string, Role>; id: string; /** just now, here */ sent: boolean };

/** While a request waits nothing can be changed: existing and requested stand side by side (Q24, Q27). */
export function Pending({ id, ...props }: Props) {
  const data = useRequest(id);
  return <Loaded of={data.request}>{({ data: request }) => <Waiting {...props} data={data} request={request} />}</Loaded>;
}

function Waiting({ account, shown: roles, byId, people, data, request, sent }: Omit<Props, 'id'> & { data: ReturnType<typeof useRequest>; request: ChangeRequest }) {
  const { draft, lines, names, outlook, purchasers } = data;
  const [{ open }, setSearch] = useSearch();
  const refresh = useRefresh();
  const who = useActor(request.requestedBy, data.nameOf);
  const everybody = [...people.values(), ...Object.keys(draft).filter((each) => draft[each]!.brought).map(nobody)];
  const rows = useShown(everybody, names, draft);
  const decided = !isOpen(request.status);
  useEffect(() => { if (decided) void refresh('/api/accounts'); }, [decided]);
  const faults = brokenBy(request, outlook, draft, people);
  return <>
    <div class="tight"><h1 id="manager-title" tabIndex={-1}><bdi>{account.id === own() ? m.manager.title : m.manager.titleOf(isolate(account.name))}</bdi></h1></div>
    <div class="note info" role="status">{sent && <strong>{m.manager.requested}</strong>}<strong><bdi>{request.status === 'APPLYING' ? m.manager.applying : m.manager.pending(when(request.requestedAt), isolate(who))}</bdi></strong><p>{m.manager.readOnly}</p>
      <p class="head">{request.ticket && (request.ticket.state === 'RAISED' ? <Link to={'/tickets/' + request.ticket.id}>{m.manager.ticket}</Link> : <span>{m.manager.few}</span>)}<Link to={'/change-requests/' + request.id}>{m.manager.toRequest}</Link></p></div>
    <Tools account={account} roles={roles} everybody={everybody} draft={draft} changes={lines.length} />
    <div class="two"><Matrix rows={rows} everybody={everybody} draft={draft} roles={roles} byId={byId} open={open} self={undefined} givable={null} toggle={(each) => setSearch({ open: open === each ? undefined : each })} />
      <div class="stack aside" role="region" aria-label={m.manager.outlook} tabIndex={0}><RequestActions id={request.id} />{!outlook.preview && <Broken title={m.manager.noLonger} faults={faults} names={names} roles={byId} />}
        {may('contacts.manage') && request.status === 'REQUESTED' && <Happens outlook={outlook} title={m.manager.today} asked draft={draft} people={people} names={names} roles={byId} purchasers={purchasers} />}</div></div>
  </>;
}
