import { useId, useState } from 'preact/hooks';
import { m } from '../i18n';
import { Button, TextField } from '../kit/controls';
import { EmailAddress } from '../kit/EmailAddress';
import { BeforeAfter } from './Diff';
import { drop, type Edit, replace } from './draft';
import { focusIn } from './focus';
import type { Person } from './model';
import type { Change } from './useDraft';

/** Addresses of somebody who is there: added, replaced and removed one by one (T44, T49). */
export function Addresses({ person, edit, change }: { person: Person; edit: Edit; change: Change }) {
  const id = useId();
  const [fresh, setFresh] = useState('');
  const add = () => { if (!isEmail(fresh)) return; change(person, (all) => ({ ...all, added: [...all.added, fresh.trim()] })); setFresh(''); focusIn(id); };
  return <><ul class="plain">{person.addresses.map(({ emailId, address }) => <li key={emailId} id={'address-' + emailId}><One address={address} replaced={edit.replaced[emailId]} dropped={edit.dropped.includes(emailId)}
    replace={(next) => { change(person, (all) => replace(all, emailId, next)); if (!next) focusIn('address-' + emailId); }} drop={(gone) => { change(person, (all) => drop(all, emailId, gone)); focusIn('address-' + emailId); }} /></li>)}
    {edit.added.map((address, i) => <li key={address} class="head"><BeforeAfter after={address} /><Button link aria-label={m.manager.dropName(address)} onClick={() => { change(person, (all) => ({ ...all, added: all.added.filter((_, at) => at !== i) })); focusIn(id); }}>{m.manager.remove}</Button></li>)}</ul>
    <div class="bar" id={id}><TextField type="email" label={m.manager.addEmail} value={fresh} onChange={setFresh} /><Button disabled={!isEmail(fresh)} onClick={add}>{m.manager.add}</Button></div></>;
}

function One({ address, replaced, dropped, ...act }: { address: string; replaced: string | undefined; dropped: boolean; replace: (next: string | null) => void; drop: (gone: boolean) => void }) {
  if (dropped) return <span class="head"><BeforeAfter before={address} /><Button link aria-label={m.manager.keepName(address)} onClick={() => act.drop(false)}>{m.manager.keep}</Button></span>;
  if (replaced !== undefined) return <div class="bar"><TextField type="email" label={m.manager.replaceWith(address)} hint={m.manager.replaceHint} value={replaced} onChange={act.replace} /><Button aria-label={m.manager.keepName(address)} onClick={() => act.replace(null)}>{m.manager.keep}</Button></div>;
  return <span class="head"><EmailAddress of={address} /><Button link aria-label={m.manager.replaceName(address)} onClick={() => act.replace('')}>{m.manager.replace}</Button><Button link aria-label={m.manager.dropName(address)} onClick={() => act.drop(true)}>{m.manager.remove}</Button></span>;
}

/** Addresses of somebody new: the first one is the user name (Q19). */
export function NewAddresses({ emails, set, error }: { emails: string[]; set: (emails: string[]) => void; error?: string | undefined }) {
  const id = useId();
  const shown = emails.length > 0 ? emails : [''];
  return <div class="stack" id={id}>{shown.map((email, i) => <TextField key={i} type="email" name={i === 0 ? 'email' : ''} label={i === 0 ? m.manager.mainEmail : m.manager.furtherEmail(i + 1)} {...(i === 0 ? { required: true, hint: m.manager.mainEmailHint, error } : {})} value={email}
    onChange={(next) => set(next === '' && i > 0 && i === shown.length - 1 ? shown.slice(0, i) : shown.map((each, at) => (at === i ? next : each)))} />)}
    {shown.at(-1) !== '' && <p><Button link onClick={() => { set([...shown, '']); focusIn(id); }}>{m.manager.addEmail}</Button></p>}</div>;
}

/** The shape only; whether mail can reach it the services know. */
export const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
