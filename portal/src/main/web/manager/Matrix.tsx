import { m } from '../i18n';
import { Link } from '../kit/routing';
import { type Draft, holds } from './draft';
import type { Person, Role } from './model';
import { Row, type RowProps } from './Row';

type Props = Pick<RowProps, 'roles' | 'byId' | 'toggle' | 'change' | 'drop' | 'givable'> & { /** shown */ rows: Person[]; /** all of the account, and whom the draft brings */ everybody: Person[]; draft: Draft; open: string | undefined; self: string | undefined };

/** Contacts × roles, the required ones first and marked, with how many hold each (Q6, Q16). */
export function Matrix({ rows, everybody, draft, open, self, roles, ...row }: Props) {
  return <div class="scroll matrix" role="region" aria-label={m.manager.matrix} tabIndex={0}><table><caption class="sr">{m.manager.matrix}</caption>
    <thead><tr><th scope="col">{m.manager.contact}</th>{roles.map((role) => <th key={role.id} scope="col" class="c"><Head role={role} holders={everybody.filter((person) => holds(person, draft[person.id], role.id)).length} /></th>)}{row.change && <th scope="col"><span class="sr">{m.manager.actions}</span></th>}</tr></thead>
    <tbody>{rows.map((person) => <Row key={person.id} person={person} edit={draft[person.id]} roles={roles} open={open === person.id} self={self === person.id} {...row} />)}</tbody></table></div>;
}

function Head({ role, holders }: { role: Role; holders: number }) {
  const wrong = holders < role.minHolders || (role.maxHolders ? holders > role.maxHolders : false);
  return <><Link to={'/roles/' + role.id}>{role.name}</Link>{role.minHolders > 0 && <span class="must">{m.manager.required}</span>}<span class={'count' + (wrong ? ' wrong' : '')}>{holders === 0 && role.minHolders > 0 ? m.manager.vacant : m.manager.holders(holders, role.maxHolders)}</span></>;
}
