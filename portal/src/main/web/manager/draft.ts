import type { Details, Person } from './model';

/** What shall be otherwise with one contact. Only differences, so that what others change meanwhile stays. */
export type Edit = {
  /** a new person */ brought?: true; removed?: true;
  /** given or taken */ roles: Record<string, boolean>;
  details: Partial<Details>;
  /** the address to use the roles through */ through?: string;
  /** permissions chosen of a role; null for all of them */ chosen: Record<string, string[] | null>;
  added: string[]; /** by e-mail id */ replaced: Record<string, string>; dropped: string[];
};
/** By contact id; of a new person an id of this page. */
export type Draft = Record<string, Edit>;

export const nothing: Edit = { roles: {}, details: {}, chosen: {}, added: [], replaced: {}, dropped: [] };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (list: string[]) => [...list].sort();
const without = <T,>(all: Record<string, T>, key: string) => Object.fromEntries(Object.entries(all).filter(([each]) => each !== key));

export const holds = (person: Person, edit: Edit | undefined, role: string) => !edit?.removed && (edit?.roles[role] ?? person.roles.includes(role));
export const rolesAfter = (person: Person, edit: Edit) => [...person.roles.filter((role) => edit.roles[role] !== false), ...Object.keys(edit.roles).filter((role) => edit.roles[role] && !person.roles.includes(role))];
export const detailsAfter = (person: Person, edit: Edit | undefined): Details => ({ givenName: person.givenName, familyName: person.familyName, title: person.title, phones: person.phones, ...edit?.details });

/** Ticks or unticks; back to what is so already is no change. */
export const tick = (person: Person, edit: Edit, role: string, on: boolean): Edit => ({ ...edit, roles: person.roles.includes(role) === on ? without(edit.roles, role) : { ...edit.roles, [role]: on } });

export function say<F extends keyof Details>(person: Person, edit: Edit, field: F, value: Details[F]): Edit {
  const filled = Array.isArray(value) ? value.filter(Boolean) : value;
  return { ...edit, details: same(person[field], filled) ? without(edit.details as Record<string, never>, field) : { ...edit.details, [field]: value } };
}

export function choose(person: Person, edit: Edit, role: string, permissions: string[] | null): Edit {
  const before = person.permissions[role] ?? null;
  return { ...edit, chosen: same(before && sorted(before), permissions && sorted(permissions)) ? without(edit.chosen, role) : { ...edit.chosen, [role]: permissions } };
}

export const through = (person: Person, { through: _, ...edit }: Edit, emailId: string): Edit => (person.emailId === emailId ? edit : { ...edit, through: emailId });

export const replace = (edit: Edit, emailId: string, address: string | null): Edit => ({ ...edit, replaced: address === null ? without(edit.replaced, emailId) : { ...edit.replaced, [emailId]: address } });

export const drop = (edit: Edit, emailId: string, gone: boolean): Edit => ({ ...edit, replaced: without(edit.replaced, emailId), dropped: gone ? [...edit.dropped, emailId] : edit.dropped.filter((each) => each !== emailId) });

/** One thing that shall be otherwise; `contact` is whose, of scopes the purchaser's account. `before` and `after` are what it is called or reads now and then; of chosen permissions their names, absent for all. */
export type Line = { contact: string; kind: 'brought' | 'removed' | 'given' | 'taken' | 'detail' | 'through' | 'chosen' | 'added' | 'replaced' | 'dropped' | 'scopes'; of?: string; before?: string | undefined; after?: string | undefined };

const text = (value: string | string[]) => (typeof value === 'string' ? value : value.filter(Boolean).join(', '));

export function linesOf(person: Person, edit: Edit): Line[] {
  const contact = person.id;
  const address = (emailId: string) => person.addresses.find((each) => each.emailId === emailId)?.address;
  if (edit.removed) return [{ contact, kind: 'removed' }];
  if (edit.brought) return [{ contact, kind: 'brought', of: Object.keys(edit.roles).filter((role) => edit.roles[role]).join(' '), after: edit.added.filter(Boolean).join(', ') }];
  return [
    ...Object.keys(edit.roles).filter((role) => edit.roles[role] !== person.roles.includes(role)).map((role): Line => ({ contact, kind: edit.roles[role] ? 'given' : 'taken', of: role })),
    ...(Object.entries(edit.details) as [keyof Details, string | string[]][]).filter(([field, value]) => !same(value, person[field])).map(([field, value]): Line => ({ contact, kind: 'detail', of: field, before: text(person[field]), after: text(value) })),
    ...(edit.through && edit.through !== person.emailId ? [{ contact, kind: 'through' as const, before: address(person.emailId ?? ''), after: address(edit.through) }] : []),
    ...Object.entries(edit.chosen).filter(([role]) => holds(person, edit, role)).map(([role, permissions]): Line => ({ contact, kind: 'chosen', of: role, before: person.permissions[role]?.join(' '), after: permissions?.join(' ') })),
    ...edit.added.map((after, i): Line => ({ contact, kind: 'added', of: String(i), after })),
    ...Object.entries(edit.replaced).map(([of, after]): Line => ({ contact, kind: 'replaced', of, before: address(of), after })),
    ...edit.dropped.map((of): Line => ({ contact, kind: 'dropped', of, before: address(of) })),
  ];
}

/** The edit without one line of it; undefined when nothing is left. */
export function undone(edit: Edit, { kind, of = '' }: Line): Edit | undefined {
  const { through: used, removed, ...rest } = edit;
  switch (kind) {
    case 'brought': return undefined;
    case 'removed': return { ...rest, ...(used ? { through: used } : {}) };
    case 'given': case 'taken': return { ...edit, roles: without(edit.roles, of) };
    case 'detail': return { ...edit, details: without(edit.details as Record<string, never>, of) };
    case 'through': return { ...rest, ...(removed ? { removed } : {}) };
    case 'chosen': return { ...edit, chosen: without(edit.chosen, of) };
    case 'added': return { ...edit, added: edit.added.filter((_, i) => String(i) !== of) };
    case 'replaced': return replace(edit, of, null);
    case 'dropped': return drop(edit, of, false);
    case 'scopes': return edit;
  }
}
