import { m } from '../i18n';
import { Choice, TextField } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import { Conflict, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { operationName, outcomeName, outcomes, policyName, type Programme } from './naming';

type Values = Record<string, string>;
const one = '/api/programmes/{programmeId}';

/** What the provider has decided, by name; empty is as Liaison comes with it. */
const valuesOf = ({ operations, decided }: Programme): Values => ({ ...Object.fromEntries(Object.keys(operations).map((type) => [type, decided.operations[type] ?? ''])), onAdd: decided.onAdd ?? '', onRemove: decided.onRemove ?? '', leastRoles: String(decided.leastRoles ?? '') });

/** As the service takes it: null gives a decision up. */
function bodyOf(changed: Partial<Values>, types: string[]) {
  const { leastRoles, ...named } = changed;
  const given = Object.entries(named).map(([name, value]) => [name, value || null] as const);
  const operations = Object.fromEntries(given.filter(([name]) => types.includes(name)));
  return { ...Object.fromEntries(given.filter(([name]) => !types.includes(name))), ...(Object.keys(operations).length > 0 && { operations }), ...(leastRoles !== undefined && { leastRoles: leastRoles === '' ? null : Number(leastRoles) }) };
}

/** Decides what holds in a programme from now on (C6, D6). */
export function ProgrammeForm({ programme, etag, close }: { programme: Programme; etag: string | null; close: () => void }) {
  const refresh = useRefresh();
  const path = { programmeId: programme.id };
  const types = Object.keys(programme.operations);
  const edit = useEdit<Values>({ values: valuesOf(programme), etag }, async () => { const { data, etag: now } = await ask('get', one, { path }); return { values: valuesOf(data), etag: now, by: data.lastModifiedBy }; },
    (_, match, changed) => ask('patch', one, { path, etag: match, body: bodyOf(changed, types) as never }),
    async (joined) => { await refresh('/api/programmes'); say(joined ? m.kit.joined : m.kit.saved); close(); });
  useUnsaved(edit.dirty);
  const errors = fieldErrors(edit.command.failure);
  const label = (field: string) => (m.programmes.fields as Record<string, string>)[field] ?? operationName(field);
  const text = (field: string, value: string) => (outcomes as readonly string[]).includes(field) ? outcomeName(field as 'onAdd', value) : policyName(value);
  const choice = (field: string, values: string[]) => <Choice key={field} label={label(field)} value={edit.values[field] ?? ''} error={errors[field] ?? errors['operations.' + field]} onChange={(value) => edit.set({ [field]: value })}
    options={[{ id: '', text: m.programmes.asShipped }, ...values.map((id) => ({ id, text: text(field, id) }))]} />;
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}>
    <div class="note info">{m.programmes.effect}</div>
    <fieldset><legend>{m.account.policy}</legend><div class="stack">{types.map((type) => choice(type, ['DIRECT', 'APPROVAL']))}</div></fieldset>
    {outcomes.map((of) => choice(of, Object.keys(m.programmes[of])))}
    <TextField type="number" label={label('leastRoles')} hint={m.programmes.leastHint} value={edit.values.leastRoles ?? ''} error={errors.leastRoles} onChange={(leastRoles) => edit.set({ leastRoles })} />
    <Conflict clashes={edit.clashes} by={edit.by} label={label} shown={(value) => String(value || m.programmes.asShipped)} settle={edit.settle} /><Outcome of={edit.command} />
    <Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}
