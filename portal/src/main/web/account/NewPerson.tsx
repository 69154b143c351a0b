import { m } from '../i18n';
import { TextField } from '../kit/controls';

export type Person = { givenName: string; familyName: string; email: string; phone: string };

/** What is said of somebody who is no contact yet. */
export function NewPerson({ person, errors, onChange }: { person: Person; errors: Record<string, string>; onChange: (person: Person) => void }) {
  const at = 'operations.0.person.';
  const set = (part: Partial<Person>) => onChange({ ...person, ...part });
  return <><TextField name="givenName" label={m.account.givenName} required value={person.givenName} error={errors[at + 'givenName']} onChange={(givenName) => set({ givenName })} />
    <TextField name="familyName" label={m.account.familyName} value={person.familyName} error={errors[at + 'familyName']} onChange={(familyName) => set({ familyName })} />
    <TextField type="email" name="email" label={m.account.email} value={person.email} error={errors[at + 'emails.0']} onChange={(email) => set({ email })} />
    <TextField type="tel" name="phone" label={m.account.phone} value={person.phone} error={errors[at + 'phones.0']} onChange={(phone) => set({ phone })} /></>;
}
