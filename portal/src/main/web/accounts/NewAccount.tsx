import { useState } from 'preact/hooks';
import { useProgrammes } from '../account/roles';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Choice, TextField } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Link, useGo, useUnsaved } from '../kit/routing';
import { Outcome } from '../kit/states';

type Values = { name: string; type: string; side: string; programme: string; timeZone: string };

/** A new account; it is opened without contacts, so nobody gets access by that (T1, T5). */
export default function NewAccount() {
  const go = useGo();
  const refresh = useRefresh();
  const programmes = useProgrammes();
  const [values, setValues] = useState<Values>({ name: '', type: 'COMPANY', side: 'CUSTOMER', programme: '', timeZone: '' });
  const [missing, setMissing] = useState(false);
  const [saved, setSaved] = useState('');
  useUnsaved(values.name !== '' && !saved);
  const set = (part: Partial<Values>) => setValues((now) => ({ ...now, ...part }));
  const command = useCommand(({ values: { timeZone, programme, ...asked } }: { values: Values; contact: boolean }, key: string) => ask('post', '/api/accounts', { key, body: { ...asked, timeZone: timeZone || null, programme: asked.side === 'CUSTOMER' ? programme || null : null } as Schemas['NewAccount'] }),
    ({ data }, { contact }) => { setSaved(data.id); void refresh('/api/accounts'); setTimeout(() => go(`/accounts/${data.id}${contact ? '?dialog=add' : ''}`)); });
  const errors = fieldErrors(command.failure);
  const lacks = missing && !values.name.trim();
  const save = (contact: boolean) => { setMissing(!values.name.trim()); if (values.name.trim()) void command.run({ values, contact }); else document.querySelector<HTMLElement>('main [name=name]')?.focus(); };
  return <><h1>{m.accounts.create}</h1><form class="card form" noValidate onSubmit={(e) => { e.preventDefault(); save(false); }}>
    <TextField name="name" label={m.account.name} required value={values.name} error={lacks ? m.accounts.nameMissing : errors.name} onChange={(name) => set({ name })} />
    <Choice label={m.account.kind} value={values.type} error={errors.type} options={Object.entries(m.account.types).map(([id, text]) => ({ id, text }))} onChange={(type) => set({ type })} />
    <Choice label={m.accounts.side} value={values.side} error={errors.side} options={(['CUSTOMER', 'PURCHASER'] as const).map((id) => ({ id, text: m.accounts.sides[id] }))} onChange={(side) => set({ side })} />
    {values.side === 'CUSTOMER' && <Choice label={m.account.programmeLabel} hint={m.account.programmeHint} value={values.programme} error={errors.programme} options={[{ id: '', text: m.accounts.usual }, ...programmes.map((id) => ({ id, text: m.account.programme(id) }))]} onChange={(programme) => set({ programme })} />}
    <TextField name="timeZone" label={m.account.timeZone} hint={m.account.timeZoneHint} value={values.timeZone} error={errors.timeZone} onChange={(timeZone) => set({ timeZone })} />
    <p class="muted">{m.accounts.noLogin}</p><Outcome of={command} />
    <div class="actions"><Button type="submit" primary busy={command.busy}>{m.accounts.save}</Button><Button busy={command.busy} onClick={() => save(true)}>{m.accounts.createAndAdd}</Button><Link to="/accounts">{m.kit.cancel}</Link></div></form></>;
}
