import { m } from '../i18n';
import { Check } from '../kit/controls';
import { permissionName } from '../roles/naming';
import { choose, holds, nothing, tick } from './draft';
import type { Role } from './model';
import type { RowProps } from './Row';

/** The roles in the expanded row, required ones first (Q11, Q16), with whom each is for and what of it is used (M16). */
export function RoleDetails({ person, edit, roles, change, givable, self }: RowProps) {
  return <ul class="plain">{roles.map((role) => {
    const on = holds(person, edit, role.id);
    const label = role.name + (role.minHolders > 0 ? ` (${m.manager.required})` : '');
    if (!change) return on ? <li key={role.id} class="tight"><strong>{label}</strong>{role.audience && <small>{role.audience}</small>}<Chosen role={role} person={person} edit={edit} /></li> : null;
    const bound = givable !== null && !givable.has(role.id) && !(self && person.roles.includes(role.id));
    return <li key={role.id}><Check label={label} note={bound ? m.manager.notYours : role.audience ?? undefined} checked={on} disabled={bound} onChange={(next) => change(person, (now) => tick(person, now, role.id, next))} />
      {on && !bound && !edit?.brought && role.permissions.length > 1 && <Chosen role={role} person={person} edit={edit} change={change} />}</li>;
  })}</ul>;
}

/** Which of a role's permissions are used; all of them unless chosen. */
function Chosen({ role, person, edit, change }: Pick<RowProps, 'person' | 'edit' | 'change'> & { role: Role }) {
  const now = edit ?? nothing;
  const chosen = (role.id in now.chosen ? now.chosen[role.id] : person.permissions[role.id]) ?? null;
  const used = chosen ?? role.permissions;
  if (!change && !chosen) return null;
  const set = (permission: string, on: boolean) => change?.(person, (all) => { const next = role.permissions.filter((each) => (each === permission ? on : used.includes(each))); return choose(person, all, role.id, next.length === role.permissions.length ? null : next); });
  return <details><summary>{m.manager.permissionsOf(role.name)}: {chosen ? m.manager.somePermissions(used.length, role.permissions.length) : m.manager.allPermissions}</summary>
    <ul class="plain">{role.permissions.map((permission) => <li key={permission}><Check label={permissionName(permission)} checked={used.includes(permission)} disabled={!change} onChange={(on) => set(permission, on)} /></li>)}</ul></details>;
}
