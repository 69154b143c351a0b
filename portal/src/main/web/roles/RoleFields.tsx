import { m } from '../i18n';
import { Check, Choice, TextArea, TextField } from '../kit/controls';
import { ListField } from '../kit/ListField';
import { groupName, permissionName, permissionsOf, programmeName, type Role } from './naming';

/** A role as a form has it: numbers as they are typed. */
export type RoleValues = { name: string; side: string; programme: string; audience: string; rank: string; minHolders: string; maxHolders: string; permissions: string[]; automaticMails: string[]; grants: string[] };

export const valuesOf = (role?: Role): RoleValues => ({ name: role?.name ?? '', side: role?.side ?? 'CUSTOMER', programme: role?.programme ?? '', audience: role?.audience ?? '', rank: String(role?.rank ?? ''), minHolders: String(role?.minHolders ?? 0), maxHolders: String(role?.maxHolders ?? ''),
  permissions: role?.permissions ?? [], automaticMails: role?.automaticMails ?? [], grants: role?.grants ?? [] });

const numbers = ['rank', 'minHolders', 'maxHolders'];

/** As the service takes it: what is left empty is taken away. */
export const bodyOf = (values: Partial<RoleValues>): object => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : numbers.includes(name) ? Number(value) : Array.isArray(value) ? value.filter(Boolean) : value]));

const toggled = (list: string[], id: string, on: boolean) => (on ? [...list, id] : list.filter((each) => each !== id));

type Props = { values: RoleValues; set: (next: Partial<RoleValues>) => void; errors: Record<string, string>; all: Role[]; fresh?: boolean };

export function RoleFields({ values, set, errors, all, fresh }: Props) {
  const words = m.roles.form;
  const programmes = [...new Set(all.flatMap((role) => role.programme ?? []))];
  const grantable = all.filter((role) => role.side === values.side && (!role.programme || role.programme === values.programme));
  const permissions = [...new Set([...permissionsOf(values.side), ...values.permissions])];
  return <>
    <TextField label={words.name} required value={values.name} error={errors.name} onChange={(name) => set({ name })} />
    {fresh && <Choice label={words.side} value={values.side} options={Object.entries(m.roles.sides).map(([id, text]) => ({ id, text }))} onChange={(side) => set({ side, programme: '', permissions: [], grants: [] })} />}
    {values.side === 'CUSTOMER' && <TextField label={words.programme} hint={words.programmeHint + '. ' + programmes.map((id) => `${id} = ${programmeName(id)}`).join(', ')} value={values.programme} error={errors.programme} onChange={(programme) => set({ programme })} />}
    <TextArea rows={2} label={words.audience} value={values.audience} error={errors.audience} onChange={(audience) => set({ audience })} />
    <div class="numbers"><TextField type="number" label={words.least} value={values.minHolders} error={errors.minHolders} onChange={(minHolders) => set({ minHolders })} />
      <TextField type="number" label={words.most} hint={words.mostHint} value={values.maxHolders} error={errors.maxHolders} onChange={(maxHolders) => set({ maxHolders })} />
      <TextField type="number" label={words.rank} hint={words.rankHint} value={values.rank} error={errors.rank} onChange={(rank) => set({ rank })} /></div>
    <fieldset><legend>{words.permissions}</legend><div class="checks">{permissions.map((id) => <Check key={id} label={permissionName(id)} checked={values.permissions.includes(id)} onChange={(on) => set({ permissions: toggled(values.permissions, id, on) })} />)}</div></fieldset>
    <ListField label={words.mails} item={words.mail} add={words.addMail} hint={words.mailHint} name="automaticMails" errors={errors} values={values.automaticMails} onChange={(automaticMails) => set({ automaticMails })} />
    {grantable.length > 0 && <fieldset><legend>{words.grants}</legend><div class="checks">{grantable.map((role) => <Check key={role.id} label={role.name} note={groupName(role)} checked={values.grants.includes(role.id)} onChange={(on) => set({ grants: toggled(values.grants, role.id, on) })} />)}</div></fieldset>}
  </>;
}
