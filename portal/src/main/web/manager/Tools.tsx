import { m } from '../i18n';
import { TextField } from '../kit/controls';
import { Link, useSearch } from '../kit/routing';
import { type Draft, holds } from './draft';
import type { Account, Person, Role } from './model';

/** Which people are shown: found by name or address, or only those with changes; both stand in the address. */
export function useShown(everybody: Person[], names: Map<string, string>, draft: Draft) {
  const [{ find = '', only }] = useSearch();
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(find.trim());
  return everybody.filter((person) => (only !== 'changes' || draft[person.id]) && (!wanted || plain([names.get(person.id), ...person.addresses.map((each) => each.address)].join(' ')).includes(wanted)));
}

type Props = { account: Account; roles: Role[]; everybody: Person[]; draft: Draft; changes: number; onAdd?: (() => void) | undefined };

/** What stands above the matrix: how many, what is required, and the ways to look and add. */
export function Tools({ roles, everybody, draft, changes, onAdd }: Props) {
  const [{ find = '', only }, setSearch] = useSearch();
  const required = roles.filter((role) => role.minHolders > 0);
  const held = required.filter((role) => everybody.filter((person) => holds(person, draft[person.id], role.id)).length >= role.minHolders);
  return <div class="bar tools"><TextField type="search" label={m.manager.find} value={find} onChange={(next) => setSearch({ find: next })} />
    <p>{m.manager.people(everybody.length)} · {m.manager.requiredHeld(held.length, required.length)}</p>
    <span class="push" /><Link class="button" to="/roles">{m.manager.allRoles}</Link>
    {(changes > 0 || only) && <button type="button" class="button" aria-pressed={only === 'changes'} onClick={() => setSearch({ only: only ? undefined : 'changes' })}>{m.manager.onlyChanges(changes)}</button>}
    {onAdd && <button type="button" id="add-contact" class="button" onClick={onAdd}>{m.manager.addContact}</button>}</div>;
}
