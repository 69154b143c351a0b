import { m } from '../i18n';
import { Choice, TextField } from '../kit/controls';
import { Addresses, NewAddresses } from './Addresses';
import { BeforeAfter } from './Diff';
import { detailsAfter, nothing, say, through } from './draft';
import { Phones } from './Phones';
import { RoleDetails } from './RoleDetails';
import type { RowProps } from './Row';

/** What the account knows of a contact, and of the roles (Q7); a form where it can be changed. */
export function PersonDetails(props: RowProps & { name: string }) {
  const { person, edit, change, name } = props;
  const now = edit ?? nothing;
  const { givenName, familyName, title, phones } = detailsAfter(person, edit);
  if (!change || edit?.removed) return <Read {...props} />;
  const field = (of: 'givenName' | 'familyName' | 'title', value: string) => <TextField label={m.manager.fields[of]!} value={value} onChange={(next) => change(person, (all) => say(person, all, of, next))} />;
  return <div class="details" role="group" aria-label={m.manager.detailsOf(name)}>
    <fieldset><legend>{m.manager.details}</legend>{field('givenName', givenName)}{field('familyName', familyName)}{field('title', title)}<Phones phones={phones} set={(next) => change(person, (all) => say(person, all, 'phones', next))} /></fieldset>
    <fieldset><legend>{m.manager.addresses}</legend>
      {now.brought ? <NewAddresses emails={now.added} set={(added) => change(person, (all) => ({ ...all, added }))} /> : <Addresses person={person} edit={now} change={change} />}
      {person.addresses.length > 1 && <Choice label={m.manager.roleThrough} value={now.through ?? person.emailId ?? ''} options={[...(person.emailId ? [] : [{ id: '', text: m.kit.none }]), ...person.addresses.map(({ emailId, address }) => ({ id: emailId, text: address }))]} onChange={(next) => next && change(person, (all) => through(person, all, next))} />}</fieldset>
    <fieldset><legend>{m.manager.roles}</legend><RoleDetails {...props} /></fieldset></div>;
}

function Read({ person, edit, name, ...props }: RowProps & { name: string }) {
  const after = detailsAfter(person, edit);
  const shown = (before: string, now: string) => (before === now ? <bdi>{now || '–'}</bdi> : <BeforeAfter before={before} after={now} />);
  return <div class="details" role="group" aria-label={m.manager.detailsOf(name)}>
    <dl><dt>{m.manager.fields.title}</dt><dd>{shown(person.title, after.title)}</dd><dt>{m.manager.fields.phones}</dt><dd>{shown(person.phones.join(', '), after.phones.join(', '))}</dd>
      <dt>{m.manager.email}</dt><dd>{person.addresses.map(({ emailId, address }) => <div key={emailId}>{edit?.replaced[emailId] ? <BeforeAfter before={address} after={edit.replaced[emailId]} /> : edit?.dropped.includes(emailId) ? <BeforeAfter before={address} /> : <bdi>{address}</bdi>}</div>)}{edit?.added.map((address) => <div key={address}><BeforeAfter after={address} /></div>)}</dd></dl>
    <div><RoleDetails {...props} person={person} edit={edit} change={undefined} /></div></div>;
}
