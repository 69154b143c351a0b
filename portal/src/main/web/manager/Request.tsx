import { may, own, staff } from '../boot';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Asked } from './Asked';
import { Broken } from './Broken';
import { Changes } from './Diff';
import { brokenBy, Happens } from './Happens';
import type { Account, ChangeRequest } from './model';
import { RequestActions } from './RequestActions';
import { RequestState } from './RequestState';
import { type NameOf, useActor } from '../people/names';
import { useRequest } from './useRequest';

/** A request for changes: who asked for what, what would come of it today, and what became of it (D3). */
export default function Request({ params }: { params: Record<string, string> }) {
  const data = useRequest(params.id!);
  return <Loaded of={data.request}>{({ data: request }) => <Whole {...data} now={request} />}</Loaded>;
}

function Whole({ now, draft, outlook, lines, names, people, byId, account, nameOf, purchasers }: ReturnType<typeof useRequest> & { now: ChangeRequest }) {
  const waits = now.status === 'REQUESTED';
  const faults = brokenBy(now, outlook, draft, people);
  const manager = now.accountId === own() ? '/contacts-manager' : `/accounts/${now.accountId}/contacts-manager`;
  return <>
    <div class="head"><h1 id="request-title" tabIndex={-1}>{m.manager.requestTitle(now.number)}</h1><RequestState state={now.status} /></div>
    <div class="two"><div class="stack">
      <Facts now={now} account={account.data?.data} nameOf={nameOf} />
      <section class="stack" aria-labelledby="request-changes"><h2 id="request-changes" tabIndex={-1}>{waits ? m.manager.requestedChanges(lines.length) : m.manager.asked}</h2>
        {waits ? <><Changes lines={lines} names={names} roles={byId} /><p><Link to={manager + '?only=changes'}>{m.manager.beside}</Link></p></> : <Asked request={now} names={names} roles={byId} />}
        {now.status === 'APPLIED' && may('contacts.read') && <p><Link to={now.accountId === own() ? '/history' : `/accounts/${now.accountId}/history`}>{m.manager.toHistory}</Link></p>}</section>
    </div>
    <div class="stack">{waits && <RequestActions id={now.id} />}
      {waits && (outlook.preview ?? now).broken.length === 0 && <p class="note ok">{m.manager.stillValid}</p>}
      {waits && !outlook.preview && <Broken title={m.manager.noLonger} faults={faults} names={names} roles={byId} />}
      {waits && may('contacts.manage') && <Happens outlook={outlook} title={m.manager.today} asked draft={draft} people={people} names={names} roles={byId} purchasers={purchasers} />}</div></div>
  </>;
}

function Facts({ now, account, nameOf }: { now: ChangeRequest; account: Account | undefined; nameOf: NameOf }) {
  const asker = useActor(now.requestedBy, nameOf);
  const decider = useActor(now.decidedBy, nameOf);
  return <dl><dt>{m.manager.account}</dt><dd>{staff() && account ? <Link to={'/accounts/' + now.accountId}><bdi>{account.name}</bdi></Link> : <bdi>{account?.name}</bdi>}</dd>
    <dt>{m.manager.askedBy}</dt><dd><bdi>{asker}</bdi>, {when(now.requestedAt)}</dd>
    <dt>{m.manager.shown}</dt><dd>{now.amendment > 0 ? m.manager.versionAmended(now.amendment + 1) : m.manager.version(1)}</dd>
    {now.decidedAt && <><dt>{m.manager.decidedBy[now.status] ?? m.manager.states[now.status]}</dt><dd><bdi>{decider}</bdi>, {when(now.decidedAt)}{now.ownApproval && <><br />{m.manager.ownApproval}</>}</dd></>}
    {now.reason && <><dt>{m.manager.reason}</dt><dd class="said">{now.reason}</dd></>}
    {now.ticket && <><dt>{m.manager.ticketOne}</dt><dd>{now.ticket.state === 'RAISED' ? <Link to={'/tickets/' + now.ticket.id}>{m.manager.ticket}</Link> : m.manager.few}</dd></>}</dl>;
}
