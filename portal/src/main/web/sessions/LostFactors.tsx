import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { type Command, useCommand } from '../kit/command';
import { Button, Choice, Modal, TextArea } from '../kit/controls';
import { ask, Problem } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';

const all = '/api/contacts/{contactId}/factor-resets';
const least = 10;
type Person = Schemas['ContactResource'];
type Reset = Schemas['FactorResetResource'];

/** Takes all second factors from whoever has lost them, for staff who do that by two. */
export function LostFactors({ person }: { person: Person }) {
  const [open, setOpen] = useState(false);
  return <><Button onClick={() => setOpen(true)}>{m.sessions.lost.open}</Button>{open && <Dialog person={person} onClose={() => setOpen(false)} />}</>;
}

function Dialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = m.sessions.lost;
  const path = { contactId: person.id };
  const resets = useGet(all, { path });
  const refresh = useRefresh();
  const one = (id: string) => ({ path: { ...path, resetId: id } });
  const approve = useCommand((id: string, key) => ask('post', `${all}/{resetId}/approval`, { ...one(id), key }), async () => { await refresh(all); say(words.didApprove); });
  const cancel = useCommand((id: string) => ask('delete', `${all}/{resetId}`, one(id)), async () => { await refresh(all); say(words.didCancel); });
  return <Modal title={words.title(isolate(person.name))} onClose={onClose}><p>{words.help}</p>
    <Loaded of={resets} rows={2}>{({ data: { items } }) => <div class="stack">{items.map((reset) => <Shown key={reset.id} reset={reset} person={person} approve={approve} cancel={cancel} />)}
      <Refusal of={approve} /><Refusal of={cancel} />
      <Begin person={person} items={items} /></div>}</Loaded>
    <div class="actions"><Button onClick={onClose}>{m.kit.close}</Button></div></Modal>;
}

const address = (person: Person, emailId: string) => person.emails.find((email) => email.emailId === emailId)?.address ?? '–';

function Shown({ reset, person, approve, cancel }: { reset: Reset; person: Person; approve: Command<string>; cancel: Command<string> }) {
  const words = m.sessions.lost;
  const { askedAt, begun, approved, due } = reset;
  const busy = approve.busy || cancel.busy;
  return <section class="card" aria-label={address(person, reset.emailId)}><h3><bdi>{address(person, reset.emailId)}</bdi></h3>
    {askedAt && <p>{words.asked(when(askedAt))}</p>}
    {begun && <><p>{words.begun(isolate(begun.name), when(begun.at))}</p><blockquote>{reset.reason}</blockquote></>}
    {approved ? <p>{words.approved(isolate(approved.name), when(approved.at))} {due && words.due(when(due))}</p> : begun && !reset.approvable && <p>{words.waits}</p>}
    <div class="actions">{reset.approvable && <Button primary busy={busy} onClick={() => approve.run(reset.id)}>{words.approve}</Button>}<Button danger busy={busy} onClick={() => cancel.run(reset.id)}>{words.cancel}</Button></div></section>;
}

/** For a login of which none is begun, one that the person has asked for first. */
function Begin({ person, items }: { person: Person; items: Reset[] }) {
  const words = m.sessions.lost;
  const free = person.emails.filter((email) => !items.some((reset) => reset.emailId === email.emailId && reset.begun));
  const asked = items.find((reset) => !reset.begun)?.emailId;
  const [chosen, setChosen] = useState(asked ?? free[0]?.emailId ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const refresh = useRefresh();
  const short = reason.trim().length < least;
  const begin = useCommand((why: string, key) => ask('post', all, { path: { contactId: person.id }, body: { emailId: chosen, reason: why }, key }), async () => { await refresh(all); setReason(''); setTried(false); say(words.didBegin); });
  if (free.length === 0) return null;
  return <form class="stack" noValidate onSubmit={(e) => { e.preventDefault(); setTried(true); if (!short) void begin.run(reason.trim()); }}>
    <Choice label={words.address} value={chosen} options={free.map((email) => ({ id: email.emailId, text: email.address }))} onChange={setChosen} />
    <TextArea rows={3} label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} {...(tried && short ? { error: words.tooShort } : {})} />
    <Refusal of={begin} /><div class="actions"><Button primary type="submit" busy={begin.busy}>{words.begin}</Button></div></form>;
}

/** In the reader's language where it is one that is particular to this. */
function Refusal({ of }: { of: Command<string> }) {
  const known = of.failure instanceof Problem ? m.sessions.lost.refusals[of.failure.kind] : undefined;
  return known ? <p class="error" role="alert">{known}</p> : <Outcome of={of} />;
}
