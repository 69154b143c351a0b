import { m } from '../i18n';
import { holders, mailName, permissionName, scopeName, type Role } from './naming';

const List = ({ items, none }: { items: string[]; none: string }) => (items.length === 0 ? <>{none}</> : <ul class="words">{items.map((item) => <li key={item}>{item}</li>)}</ul>);
const named = (ids: string[], all: Role[]) => ids.map((id) => all.find((each) => each.id === id)?.name ?? id);

/** A role in short, for a list of them; what it has none of is left out. */
export function RoleGist({ role, all }: { role: Role; all: Role[] }) {
  const facts: [string, string[]][] = [[m.roles.scope, scopeName(role)], [m.roles.may, role.permissions.map(permissionName)], [m.roles.mails, role.automaticMails.map(mailName)], [m.roles.grants, named(role.grants, all)]];
  return <>{role.audience && <p>{role.audience}</p>}<dl class="gist">{facts.map(([title, items]) => items.length > 0 && <div key={title}><dt>{title}</dt><dd>{items.join(' · ')}</dd></div>)}<div><dt>{m.roles.holders}</dt><dd>{holders(role)}</dd></div></dl></>;
}

/** What a role is: whom it is for, what it permits, the mails it brings, who may give it (Q13). */
export function RoleFacts({ role, all }: { role: Role; all: Role[] }) {
  return <dl>
    {role.audience && <><dt>{m.roles.audience}</dt><dd>{role.audience}</dd></>}
    {role.side === 'PURCHASER' && <><dt>{m.roles.scope}</dt><dd><List items={scopeName(role)} none={m.roles.noScope} /></dd></>}
    <dt>{m.roles.may}</dt><dd><List items={role.permissions.map(permissionName)} none={m.roles.nothing} /></dd>
    <dt>{m.roles.mails}</dt><dd><List items={role.automaticMails.map(mailName)} none={m.roles.noMails} /></dd>
    <dt>{m.roles.grants}</dt><dd><List items={named(role.grants, all)} none={m.roles.noGrants} /></dd>
    <dt>{m.roles.holders}</dt><dd>{holders(role)}</dd>
    {role.rank != null && <><dt>{m.roles.rank}</dt><dd>{m.roles.rankOf(role.rank)}</dd></>}</dl>;
}
