import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import { permissionName } from '../roles/naming';
import type { Line } from './draft';
import { nameOf, type Person, type Role } from './model';
import { scopeChange, scopeNames } from './purchasers';

/** What comes and what goes, in colour, sign and word. */
export const Comes = ({ children }: { children: ComponentChildren }) => <ins><span class="sr">{m.manager.comes} </span>{children}</ins>;
export const Goes = ({ children }: { children: ComponentChildren }) => <del><span class="sr">{m.manager.goes} </span>{children}</del>;

/** Before and after of one value. */
export const BeforeAfter = ({ before, after }: { before?: string | undefined; after?: string | undefined }) =>
  <>{before && <Goes><bdi>{before}</bdi></Goes>} {after && <Comes><bdi>{after}</bdi></Comes>}</>;

/** One change of a contact in words. */
export function LineText({ line, roles }: { line: Line; roles: Map<string, Role> }) {
  const role = roles.get(line.of ?? '')?.name ?? line.of;
  switch (line.kind) {
    case 'brought': return <><Comes>{m.manager.newPerson} <bdi>{line.after}</bdi></Comes> {line.of?.split(' ').filter(Boolean).map((id) => <span key={id}><Comes>{roles.get(id)?.name ?? id}</Comes> </span>)}</>;
    case 'removed': return <Goes>{m.manager.toBeRemoved}</Goes>;
    case 'given': return <Comes>{role}</Comes>;
    case 'taken': return <Goes>{role}</Goes>;
    case 'chosen': return <Permissions line={line} role={roles.get(line.of ?? '')} />;
    case 'detail': return <><span class="muted">{(m.manager.fields as Record<string, string>)[line.of ?? '']}</span> <BeforeAfter before={line.before} after={line.after} /></>;
    case 'through': return <><span class="muted">{m.manager.through}</span> <BeforeAfter before={line.before} after={line.after} /></>;
    case 'added': case 'replaced': case 'dropped': return <><span class="muted">{m.manager.email}</span> <BeforeAfter before={line.before} after={line.after} /></>;
    case 'scopes': return <Scopes line={line} />;
  }
}

/** What a purchaser may look after from then on, and what no longer. */
function Scopes({ line }: { line: Line }) {
  const { gains, loses } = scopeChange(line);
  return <><span class="muted">{m.purchasers.purchaser}</span> {loses.map((id) => <span key={id}><Goes>{scopeNames([id])}</Goes> </span>)}{gains.map((id) => <span key={id}><Comes>{scopeNames([id])}</Comes> </span>)}</>;
}

/** Which of a role's permissions come and go (M16). */
function Permissions({ line, role }: { line: Line; role: Role | undefined }) {
  const used = (chosen: string | undefined) => chosen?.split(' ').filter(Boolean) ?? role?.permissions ?? [];
  const [before, after] = [used(line.before), used(line.after)];
  return <><span class="muted">{m.manager.permissionsOf(role?.name ?? '')}</span> {before.filter((id) => !after.includes(id)).map((id) => <span key={id}><Goes>{permissionName(id)}</Goes> </span>)}{after.filter((id) => !before.includes(id)).map((id) => <span key={id}><Comes>{permissionName(id)}</Comes> </span>)}</>;
}

/** All changes, person by person; `aside` stands beside each. */
export function Changes({ lines, names, roles, aside }: { lines: Line[]; names: Map<string, string>; roles: Map<string, Role>; aside?: (line: Line) => ComponentChildren }) {
  const people = [...new Set(lines.map((line) => line.contact))];
  return <ul class="plain">{people.map((id) => <li key={id} class="tight"><strong><bdi>{names.get(id) || (lines.some((line) => line.contact === id && line.kind === 'scopes') ? m.purchasers.another : m.manager.somebody)}</bdi></strong>
    <ul class="plain">{lines.filter((line) => line.contact === id).map((line, i) => <li key={line.kind + line.of + i} class="head"><span><LineText line={line} roles={roles} /></span>{aside?.(line)}</li>)}</ul></li>)}</ul>;
}

/** What people are called, those included whom a draft brings or renames. */
export function namesOf(people: Map<string, Person>, draft: Record<string, { details: { givenName?: string; familyName?: string } }>) {
  const names = new Map([...people].map(([id, person]) => [id, nameOf(person)]));
  for (const [id, edit] of Object.entries(draft)) names.set(id, nameOf({ ...people.get(id), ...edit.details }));
  return names;
}
