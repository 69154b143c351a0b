import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { staff } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { Check, Radio } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { change, type Operation } from './changes';
import { Confirm } from './Confirm';
import { Effects, useEffects } from './Effects';
import { NewPerson, type Person } from './NewPerson';
import { PersonSearch } from './PersonSearch';
import type { Account } from './rows';
import { useRoles } from './roles';

type Known = Schemas['ContactResource'];

/** Brings a contact into the account: somebody new, or by staff somebody who is a contact already (T1, T44). */
export function AddContact({ account, onClose }: { account: Account; onClose: () => void }) {
  const refresh = useRefresh();
  const roles = useRoles(account);
  const [fresh, setFresh] = useState(!staff());
  const [known, setKnown] = useState<Known | null>(null);
  const [person, setPerson] = useState<Person>({ givenName: '', familyName: '', email: '', phone: '' });
  const [emailIds, setEmailIds] = useState<string[]>([]);
  const [chosen, setChosen] = useState<string[]>([]);
  const [missing, setMissing] = useState(false);
  const email = person.email.trim();
  const operation: Operation = fresh
    ? { type: 'add-contact', contactId: '', emailIds: [], roles: chosen, person: { givenName: person.givenName.trim(), familyName: person.familyName.trim() || null, emails: email ? [email] : [], phones: person.phone.trim() ? [person.phone.trim()] : [] } }
    : { type: 'add-contact', contactId: known?.id ?? '', emailIds, roles: chosen, person: null };
  const complete = fresh ? person.givenName.trim() !== '' && (email === '' || /.@.+\../.test(email)) : known !== null;
  const effects = useEffects(account.id, complete ? operation : null);
  const name = fresh ? `${person.givenName} ${person.familyName}`.trim() : known?.name ?? '';
  const command = useCommand((asked: Operation, key: string) => change(account.id, asked, key), async (made) => {
    await refresh('/api/accounts', '/api/contacts');
    say(made.status === 'APPLIED' ? m.account.addedSaid(isolate(name)) : m.account.requestedSaid(made.number));
  });
  const errors = fieldErrors(command.failure);
  const choose = (contact: Known | null) => { setKnown(contact); setEmailIds(contact?.emails.filter((each) => each.current).slice(0, 1).map((each) => each.emailId) ?? []); };
  const toggle = (list: string[], id: string, on: boolean) => (on ? [...list, id] : list.filter((each) => each !== id));
  const invites = effects?.mails.some((mail) => mail.type === 'INVITATION');
  return <Confirm title={m.account.addContact} action={m.account.addContact} argument={operation} disabled={(effects?.broken.length ?? 0) > 0} onClose={onClose}
    command={{ ...command, run: async (asked) => { const lacks = !fresh && !known; setMissing(lacks); return lacks ? false : command.run(asked); } }}
    effect={name && <Effects of={effects}><li>{m.account.effectJoins(isolate(name), isolate(account.name))}</li>{effects && !invites && <li>{m.account.effectNoLogin}</li>}</Effects>}>
    {staff() && <fieldset><legend>{m.account.who}</legend><Radio name="who" label={m.account.knownPerson} checked={!fresh} onChange={() => setFresh(false)} /><Radio name="who" label={m.account.newPerson} checked={fresh} onChange={() => setFresh(true)} /></fieldset>}
    {fresh ? <NewPerson person={person} errors={errors} onChange={setPerson} /> : <PersonSearch except={account.contacts.map((contact) => contact.contactId)} error={missing && !known ? m.account.personMissing : undefined} onChoose={choose} />}
    {!fresh && known && <fieldset><legend>{m.account.addresses}</legend>{known.emails.filter((each) => each.current).map((each) => <Check key={each.emailId} label={each.address} checked={emailIds.includes(each.emailId)} onChange={(on) => setEmailIds(toggle(emailIds, each.emailId, on))} />)}</fieldset>}
    {roles.length > 0 && <fieldset aria-describedby={errors['operations.0.roles'] ? 'roles-error' : undefined}><legend>{m.account.roles}</legend>{errors['operations.0.roles'] && <p id="roles-error" class="error">{errors['operations.0.roles']}</p>}{roles.map((role) => <Check key={role.id} label={role.name} note={role.audience ?? undefined} checked={chosen.includes(role.id)} onChange={(on) => setChosen(toggle(chosen, role.id, on))} />)}</fieldset>}</Confirm>;
}
