import { useId, useState } from 'preact/hooks';
import { m } from '../i18n';
import { Button, TextField } from '../kit/controls';
import { focusIn } from './focus';

/** Phone numbers, one field each; an empty one is none. */
export function Phones({ phones, set }: { phones: string[]; set: (phones: string[]) => void }) {
  const id = useId();
  const [more, setMore] = useState(false);
  const shown = more || phones.length === 0 ? [...phones, ''] : phones;
  return <div class="field" id={id}>{shown.map((phone, i) => <TextField key={i} type="tel" label={shown.length > 1 ? m.manager.phone(i + 1) : m.manager.fields.phones!} value={phone} onChange={(next) => { if (i === phones.length) setMore(false); set(shown.map((each, at) => (at === i ? next : each)).slice(0, Math.max(phones.length, i + 1))); }} />)}
    {shown.at(-1) !== '' && <p><Button link onClick={() => { setMore(true); focusIn(id); }}>{m.manager.addPhone}</Button></p>}</div>;
}
