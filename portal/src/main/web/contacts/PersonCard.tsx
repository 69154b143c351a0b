import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { Editable } from '../kit/Editable';
import { useGet } from '../kit/query';
import { languageName } from './choices';
import { PersonForm } from './PersonForm';

/** The person, whatever the account: for staff. */
export function PersonCard({ person, etag }: { person: Schemas['ContactResource']; etag: string | null }) {
  const fields = useGet('/api/contact-fields').data?.data.items ?? [];
  return <Editable title={m.contacts.person} name={m.contacts.editPerson} can={may('contacts.manage')} form={(close) => <PersonForm person={person} etag={etag} fields={fields} close={close} />}>
    <dl><dt>{m.contacts.givenName}</dt><dd><bdi>{person.givenName || '–'}</bdi></dd><dt>{m.contacts.familyName}</dt><dd><bdi>{person.familyName || '–'}</bdi></dd>
      <dt>{m.contacts.emails}</dt><dd>{person.emails.length === 0 ? m.contacts.noEmails : <ul class="plain">{person.emails.map((email) => <li key={email.emailId}>{email.address}{!email.current && <small> {m.contacts.former}</small>}</li>)}</ul>}</dd>
      <dt>{m.contacts.phones}</dt><dd>{person.phones.join(', ') || m.contacts.noPhones}</dd>
      <dt>{m.contacts.language}</dt><dd>{person.language ? languageName(person.language) : m.contacts.notSet}</dd><dt>{m.contacts.timeZone}</dt><dd>{person.timeZone ?? m.contacts.notSet}</dd>
      {fields.map((field) => <><dt><bdi>{field.name}</bdi></dt><dd><bdi>{person.fields[field.id] ?? '–'}</bdi></dd></>)}</dl></Editable>;
}
