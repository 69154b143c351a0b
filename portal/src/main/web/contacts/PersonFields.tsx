import { m } from '../i18n';
import { Choice, TextField } from '../kit/controls';
import { ListField } from '../kit/ListField';
import { languageOptions, zoneOptions } from './choices';

export type PersonValues = { givenName: string; familyName: string; title: string; emails: string[]; phones: string[]; language: string; timeZone: string };

export const nobody: PersonValues = { givenName: '', familyName: '', title: '', emails: [''], phones: [], language: '', timeZone: '' };
export const fullName = ({ givenName, familyName, emails }: PersonValues) => [givenName, familyName].filter((part) => part.trim()).join(' ') || (emails[0] ?? '');

/** What is said of a person; what is left empty is not said. */
export function said({ emails, phones, ...texts }: PersonValues) {
  const lines = (all: string[]) => all.map((each) => each.trim()).filter(Boolean);
  return { ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value.trim() || null])), emails: lines(emails), phones: lines(phones) };
}

type Props = { values: PersonValues; set: (next: Partial<PersonValues>) => void; errors: Record<string, string>; title?: boolean };

/** A person's information (S13). */
export function PersonFields({ values, set, errors, title }: Props) {
  return <>
    <div class="grid"><TextField label={m.contacts.givenName} value={values.givenName} error={errors.givenName} onChange={(givenName) => set({ givenName })} /><TextField label={m.contacts.familyName} value={values.familyName} error={errors.familyName} onChange={(familyName) => set({ familyName })} /></div>
    {title && <TextField label={m.contacts.form.title} value={values.title} error={errors.title} onChange={(job) => set({ title: job })} />}
    <ListField label={m.contacts.emails} item={m.contacts.emailAt} add={m.contacts.addEmail} hint={m.contacts.wrongEmail} type="email" name="emails" errors={errors} values={values.emails} onChange={(emails) => set({ emails })} />
    <ListField label={m.contacts.phones} item={m.contacts.phoneAt} add={m.contacts.addPhone} type="tel" name="phones" errors={errors} values={values.phones} onChange={(phones) => set({ phones })} />
    <div class="grid"><Choice label={m.contacts.language} value={values.language} error={errors.language} options={languageOptions(values.language)} onChange={(language) => set({ language })} /><Choice label={m.contacts.timeZone} value={values.timeZone} error={errors.timeZone} options={zoneOptions(values.timeZone)} onChange={(timeZone) => set({ timeZone })} /></div></>;
}
