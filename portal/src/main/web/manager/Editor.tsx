import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot, own } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Button, TextArea } from '../kit/controls';
import { Link, useGo, useSearch, useUnsaved } from '../kit/routing';
import { Empty } from '../kit/states';
import { say } from '../kit/status';
import { AddContact, faultsOf } from './AddContact';
import { Broken } from './Broken';
import { Changes, namesOf } from './Diff';
import { type Draft, undone } from './draft';
import { Earlier } from './Earlier';
import { focusOn } from './focus';
import { Happens } from './Happens';
import { Matrix } from './Matrix';
import { type Account, type ChangeRequest, givable, type Person, type Role } from './model';
import { planOf } from './operations';
import { purchaserLines, stepOf, withPurchasers } from './purchasers';
import { SendBar } from './SendBar';
import { Tools, useShown } from './Tools';
import { useDraft } from './useDraft';
import { usePreview } from './usePreview';
import { useSend } from './useSend';

type Props = { account: Account; etag: string | null; people: Map<string, Person>; shown: Role[]; byId: Map<string, Role>; readOnly?: boolean; /** of this account, which comes first */ waits?: Schemas['ChangeRequestItem'] | undefined; decided?: Schemas['ChangeRequestItem'][];
  /** a request that staff ask something else in the place of */ amends?: { request: ChangeRequest; start: Draft }; onBusy?: (busy: boolean) => void; onSent?: (request: string) => void };

/** The matrix with a draft over it, what the draft would do, and the way to ask for it (Q8, Q9). */
export function Editor({ account, etag, people, shown: roles, byId, readOnly = false, waits, decided = [], amends, onBusy, onSent }: Props) {
  const { draft, lines: edits, brought, change, bring, set } = useDraft(people, amends?.start);
  const [adding, setAdding] = useState(false);
  const [reason, setReason] = useState('');
  const go = useGo();
  const [search, setSearch] = useSearch();
  const names = useMemo(() => withPurchasers(namesOf(people, draft), account), [people, draft, account]);
  // what a request asks for beside contacts stays as it was asked for
  const kept = useMemo(() => stepOf(amends?.request), [amends?.request]);
  const plan = useMemo(() => planOf(draft, people, kept), [draft, people, kept]);
  const lines = [...edits, ...purchaserLines(account.purchasers, kept)];
  const faults = Object.entries(draft).filter(([, edit]) => edit.brought).flatMap(([contact, edit]) => Object.values(faultsOf(edit)).map((text) => ({ contact, text })));
  const outlook = usePreview(account.id, plan, etag, faults.length === 0);
  const [sent, setSent] = useState(false);
  const touched = amends ? draft !== amends.start : lines.length > 0;
  useUnsaved(touched && !sent);
  useEffect(() => { onBusy?.(lines.length > 0); }, [lines.length > 0]);
  const send = useSend({ accountId: account.id, draft, plan, outlook, amends: amends?.request, reason, done: (request) => { setSent(true); onSent?.(request.id); set({}); if (amends || !request.approval) say(amends ? m.manager.amended : m.manager.applied); focusOn('manager-title'); if (amends) setTimeout(() => go('/change-requests/' + request.id)); else setSent(false); } });
  const everybody = useMemo(() => [...people.values(), ...brought], [people, brought]);
  const rows = useShown(everybody, names, draft);
  const mine = useMemo(() => givable([...byId.values()], account), [byId, account]);
  const [acts] = useState(() => ({
    toggle: (id: string) => setSearch({ open: new URLSearchParams(location.search).get('open') === id ? undefined : id }),
    drop: (person: Person, name: string) => { set(({ [person.id]: gone, ...others }) => { say(m.manager.dropped(name), () => set((now) => ({ ...now, [person.id]: gone! }))); return others; }); focusOn('add-contact'); } }));
  const show = (contact: string) => { setSearch({ open: contact, only: undefined, find: undefined }); focusOn('row-' + contact); };
  const discard = () => { const before = draft; set(amends?.start ?? {}); say(m.manager.discarded, () => set(before)); focusOn('manager-title'); };
  const head = amends ? m.manager.amendTitle(amends.request.number) : account.id === own() ? m.manager.title : m.manager.titleOf(isolate(account.name));
  return <>
    <div class="tight"><h1 id="manager-title" tabIndex={-1}><bdi>{head}</bdi></h1><p class="muted">{readOnly || amends ? m.manager.introRead : m.manager.intro}</p></div>
    {waits && <div class="note warn" role="status"><p>{m.manager.otherPending} <Link to={'/change-requests/' + waits.id}>{m.manager.toRequest}</Link></p></div>}
    <Tools account={account} roles={roles} everybody={everybody} draft={draft} changes={lines.length} onAdd={readOnly ? undefined : () => setAdding(true)} />
    <div class={readOnly ? 'stack' : 'two'}><div class="stack">
      {rows.length > 0 ? <Matrix rows={rows} everybody={everybody} draft={draft} roles={roles} byId={byId} open={search.open} self={boot.me?.contact?.id} givable={mine} change={readOnly ? undefined : change} {...acts} /> : <Empty action={everybody.length > 0 && <Button link onClick={() => setSearch({ find: undefined, only: undefined })}>{m.manager.clear}</Button>}>{everybody.length === 0 ? m.manager.noPeople : m.manager.noMatch}</Empty>}
      {lines.length > 0 && <SendBar count={lines.length} outlook={outlook} send={send} amends={!!amends} stopped={faults.length > 0 ? m.manager.mend : waits ? m.manager.otherPending : undefined} onDiscard={touched ? discard : undefined} />}
    </div>
    {!readOnly && <div class="stack aside" role="region" aria-label={m.manager.outlook} tabIndex={0}>
      <Happens outlook={outlook} asked={!!amends} draft={draft} people={people} names={names} roles={byId} purchasers={account.purchasers} go={show} empty={<p>{m.manager.nothingYet}</p>} />
      {lines.length > 0 && <section class="card" aria-labelledby="yours"><h2 id="yours" tabIndex={-1}>{amends ? m.manager.requestedChanges(lines.length) : m.manager.yours}</h2><Broken faults={faults} names={names} roles={byId} go={show} />
        <Changes lines={lines} names={names} roles={byId} aside={(line) => line.kind !== 'scopes' && <Button link aria-label={m.manager.undoLine(names.get(line.contact) ?? '')} onClick={() => { change(people.get(line.contact) ?? { ...brought.find((each) => each.id === line.contact)! }, (edit) => undone(edit, line)); focusOn(lines.length > 1 ? 'yours' : 'manager-title'); }}>{m.manager.undo}</Button>} />
        {amends && <TextArea label={m.manager.amendReason} value={reason} onChange={setReason} />}</section>}
    </div>}</div>
    <Earlier items={decided} />
    {adding && <AddContact roles={roles} givable={mine} onClose={() => setAdding(false)} onAdd={(edit) => { setAdding(false); const id = bring(edit); setSearch({ only: undefined, find: undefined }); focusOn('row-' + id); }} />}
  </>;
}

