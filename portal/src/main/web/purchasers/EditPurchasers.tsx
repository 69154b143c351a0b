import { useMemo, useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { staff } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Button, Check, Modal } from '../kit/controls';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { Happens } from '../manager/Happens';
import type { Plan } from '../manager/operations';
import { naming, purchaserLines, type Scope, scopes } from '../manager/purchasers';
import { Outdated } from '../manager/SendBar';
import { usePreview } from '../manager/usePreview';
import { useSend } from '../manager/useSend';
import { PurchaserSearch } from './PurchaserSearch';

type Named = Schemas['NamedPurchaser'];
type Props = { account: Schemas['AccountResource']; etag: string | null; onClose: () => void };

/** Sets whose people may act for an account and what they look after, by the way of all changes: previewed, then made or asked for. */
export function EditPurchasers({ account, etag, onClose }: Props) {
  // only what was ticked here, so that what others change meanwhile stays
  const [edits, setEdits] = useState<Record<string, Named>>({});
  const before = account.purchasers;
  const all = [...before.map((each) => edits[each.accountId] ?? each), ...Object.values(edits).filter((each) => !before.some(({ accountId }) => accountId === each.accountId))];
  const wanted = naming(all.filter((each) => each.scopes.length > 0));
  const changed = purchaserLines(before, [wanted]).length > 0;
  const plan = useMemo<Plan>(() => ({ operations: changed ? [wanted] : [], contacts: [] }), [JSON.stringify(wanted), changed]);
  const names = new Map(all.map((each) => [each.accountId, each.name]));
  const outlook = usePreview(account.id, plan, etag);
  const send = useSend({ accountId: account.id, draft: edits, plan, outlook, amends: undefined, reason: '', done: (request) => { say(request.approval ? m.purchasers.asked(request.number) : m.purchasers.set); onClose(); } });
  const { preview, fresh } = outlook;
  const set = (purchaser: Named, scope: Scope, on: boolean) => setEdits({ ...edits, [purchaser.accountId]: { ...purchaser, scopes: scopes.filter((id) => (id === scope ? on : purchaser.scopes.includes(id))) } });
  return <Modal title={m.purchasers.titleOf(isolate(account.name))} onClose={onClose}>
    {staff() && <PurchaserSearch except={all.map((each) => each.accountId)} onChoose={(found) => setEdits({ ...edits, [found.accountId]: found })} />}
    {all.map((each) => <fieldset key={each.accountId}><legend><bdi>{each.name}</bdi></legend>
      {scopes.map((scope) => <Check key={scope} label={m.purchasers.offers[scope]!} note={m.purchasers.notes[scope]} checked={each.scopes.includes(scope)} onChange={(on) => set(each, scope, on)} />)}
      {each.scopes.length === 0 && <small>{m.purchasers.dropped}</small>}</fieldset>)}
    <Happens outlook={outlook} draft={{}} people={new Map()} names={names} roles={new Map()} purchasers={before} empty={<p>{m.purchasers.unchanged}</p>} />
    {send.outdated && <Outdated />}<Outcome of={send.command} />
    <div class="actions"><Button onClick={onClose}>{m.kit.cancel}</Button><Button primary busy={send.command.busy} disabled={!changed || !fresh || !preview || preview.broken.length > 0} onClick={send.go}>{preview?.needsApproval ? m.purchasers.ask : m.purchasers.apply}</Button></div></Modal>;
}
