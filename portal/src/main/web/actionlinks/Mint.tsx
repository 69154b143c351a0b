import { useState } from 'preact/hooks';
import { endOf, lastDay } from '../access/days';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { Button, Choice, Modal, TextField } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';

type Account = Schemas['AccountResource'];
type Action = Schemas['ActionLinkResource']['action'];
type Wish = { to: string; action: Action; system: string; type: string; id: string; title: string; last: string };

const path = '/api/accounts/{accountId}/action-links';
const days = 14;

/** Sends a contact a link to do one thing. */
export function Mint({ account, onClose }: { account: Account; onClose: () => void }) {
  const offer = useGet('/api/action-link-offer');
  const people = account.contacts.filter((contact) => contact.active).flatMap((contact) => contact.emails.map(({ emailId, address }) => ({ contactId: contact.contactId, emailId, name: contact.name, address })));
  const sorry = (text: string) => <><p role="status">{text}</p><div class="actions"><Button onClick={onClose}>{m.kit.close}</Button></div></>;
  return <Modal title={m.actionlinks.title} onClose={onClose}><Loaded of={offer} rows={3}>{({ data }) => (people.length === 0 ? sorry(m.actionlinks.nobody)
    : data.actions.length === 0 || data.systems.length === 0 ? sorry(m.actionlinks.notAllowed)
    : <Form accountId={account.id} people={people} {...data} onClose={onClose} />)}</Loaded></Modal>;
}

function Form({ accountId, people, actions, systems, onClose }: { accountId: string; people: { contactId: string; emailId: string; name: string; address: string }[]; actions: Action[]; systems: string[]; onClose: () => void }) {
  const [wish, setWish] = useState<Wish>({ to: '0', action: actions[0]!, system: systems[0]!, type: '', id: '', title: '', last: lastDay(new Date(Date.now() + days * 86_400_000).toISOString()) });
  const refresh = useRefresh();
  const mint = useCommand(({ to, action, system, type, id, title, last }: Wish, key) => ask('post', path, { path: { accountId }, key, body: { contactId: people[+to]!.contactId, emailId: people[+to]!.emailId, action, system, subject: { type: type.trim(), id: id.trim(), title: title.trim() }, until: endOf(last) ?? '' } }),
    async (_, { to }) => { await refresh(path); say(m.actionlinks.done(isolate(people[+to]!.name))); onClose(); });
  const errors = fieldErrors(mint.failure);
  const set = (next: Partial<Wish>) => { mint.forget(); setWish((now) => ({ ...now, ...next })); };
  const idle = [wish.type, wish.id, wish.title, wish.last].some((text) => text.trim() === '');
  return <form class="stack" noValidate onSubmit={(e) => { e.preventDefault(); if (!idle) void mint.run(wish); }}><p>{m.actionlinks.help}</p>
    <Choice label={m.actionlinks.to} value={wish.to} options={people.map(({ name, address }, i) => ({ id: String(i), text: `${name}, ${address}` }))} onChange={(to) => set({ to })} />
    <Choice label={m.actionlinks.whatFor} value={wish.action} options={actions.map((action) => ({ id: action, text: m.actionlinks.actions[action] }))} onChange={(action) => set({ action: action as Action })} />
    {systems.length > 1 && <Choice label={m.actionlinks.system} value={wish.system} error={errors.system} options={systems.map((id) => ({ id, text: id }))} onChange={(system) => set({ system })} />}
    <TextField required label={m.actionlinks.type} hint={m.actionlinks.typeHint} value={wish.type} error={errors['subject.type']} onChange={(type) => set({ type })} />
    <TextField required label={m.actionlinks.id} value={wish.id} error={errors['subject.id']} onChange={(id) => set({ id })} />
    <TextField required label={m.actionlinks.name} hint={m.actionlinks.nameHint} value={wish.title} error={errors['subject.title']} onChange={(title) => set({ title })} />
    <TextField required type="date" label={m.actionlinks.last} hint={m.actionlinks.lastHint} value={wish.last} error={errors.until} onChange={(last) => set({ last })} />
    <Outcome of={mint} /><Foot of={mint} save={m.actionlinks.send} idle={idle} cancel={onClose} /></form>;
}
