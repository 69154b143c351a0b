import type { Schemas } from '../api';
import { m } from '../i18n';
import { Choice, TextField } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { ListField } from '../kit/ListField';
import { useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import { Conflict, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { languageOptions, zoneOptions } from './choices';

type Person = Schemas['ContactResource'];
type Field = Schemas['FieldResource'];
type Values = { givenName: string; familyName: string; emails: string[]; phones: string[]; language: string; timeZone: string; /** of the provider's own fields, as `fields.ID` */ [field: `fields.${string}`]: string };

const valuesOf = (person: Person, fields: Field[]): Values => ({ givenName: person.givenName ?? '', familyName: person.familyName ?? '', emails: person.emails.filter((email) => email.current).map((email) => email.address), phones: person.phones, language: person.language ?? '', timeZone: person.timeZone ?? '',
  ...Object.fromEntries(fields.map((field) => ['fields.' + field.id, person.fields[field.id] ?? ''])) });

/** What was changed as a merge patch: what is empty is taken away. */
function patchOf(changed: Partial<Values>) {
  const patch: Record<string, unknown> = {};
  const fields: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(changed)) {
    if (name.startsWith('fields.')) fields[name.slice(7)] = (value as string) || null;
    else patch[name] = Array.isArray(value) ? value.map((each) => each.trim()).filter(Boolean) : value || null;
  }
  return Object.keys(fields).length > 0 ? { ...patch, fields } : patch;
}

const types: Partial<Record<Field['type'], string>> = { EMAIL: 'email', PHONE: 'tel', DATE: 'date' };

/** Changes a person, with the fields that the provider has of its own. */
export function PersonForm({ person, etag, fields, close }: { person: Person; etag: string | null; fields: Field[]; close: () => void }) {
  const refresh = useRefresh();
  const path = { contactId: person.id };
  const edit = useEdit<Values>({ values: valuesOf(person, fields), etag }, async () => { const { data, etag: now } = await ask('get', '/api/contacts/{contactId}', { path }); return { values: valuesOf(data, fields), etag: now, by: data.lastModifiedBy }; },
    (_, match, changed) => ask('patch', '/api/contacts/{contactId}', { path, etag: match, body: patchOf(changed) as never }),
    async (joined) => { await refresh('/api/contacts'); void refresh('/api/accounts'); say(joined ? m.kit.joined : m.kit.saved); close(); });
  useUnsaved(edit.dirty);
  const errors = fieldErrors(edit.command.failure);
  const { values, set } = edit;
  const labels: Record<string, string> = { givenName: m.contacts.givenName, familyName: m.contacts.familyName, emails: m.contacts.emails, phones: m.contacts.phones, language: m.contacts.language, timeZone: m.contacts.timeZone };
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(values); }}>
    <div class="grid"><TextField label={m.contacts.givenName} value={values.givenName} error={errors.givenName} onChange={(givenName) => set({ givenName })} /><TextField label={m.contacts.familyName} value={values.familyName} error={errors.familyName} onChange={(familyName) => set({ familyName })} /></div>
    <ListField label={m.contacts.emails} item={m.contacts.emailAt} add={m.contacts.addEmail} hint={m.contacts.wrongEmail} type="email" name="emails" errors={errors} values={values.emails} onChange={(emails) => set({ emails })} />
    <ListField label={m.contacts.phones} item={m.contacts.phoneAt} add={m.contacts.addPhone} type="tel" name="phones" errors={errors} values={values.phones} onChange={(phones) => set({ phones })} />
    <div class="grid"><Choice label={m.contacts.language} value={values.language} error={errors.language} options={languageOptions(values.language)} onChange={(language) => set({ language })} /><Choice label={m.contacts.timeZone} value={values.timeZone} error={errors.timeZone} options={zoneOptions(values.timeZone)} onChange={(timeZone) => set({ timeZone })} /></div>
    {fields.map((field) => <OwnField key={field.id} field={field} value={values[`fields.${field.id}`] ?? ''} error={errors['fields.' + field.id]} onChange={(value) => set({ [`fields.${field.id}`]: value })} />)}
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => labels[field] ?? fields.find(({ id }) => field === 'fields.' + id)?.name ?? field} shown={(value) => (Array.isArray(value) ? value.join(', ') : String(value || '–'))} settle={edit.settle} /><Outcome of={edit.command} />
    <Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}

function OwnField({ field, ...control }: { field: Field; value: string; error?: string | undefined; onChange: (value: string) => void }) {
  if (field.type !== 'CHOICE') return <TextField label={field.name} type={types[field.type] ?? 'text'} {...control} />;
  const choices = control.value && !field.choices.includes(control.value) ? [...field.choices, control.value] : field.choices;
  return <Choice label={field.name} options={[{ id: '', text: m.contacts.notSet }, ...choices.map((id) => ({ id, text: id }))]} {...control} />;
}
