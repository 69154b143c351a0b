import type { Schemas } from '../api';
import { m } from '../i18n';
import { when } from '../i18n/time';

export type Names = { nameOf: (contactId: string) => string | undefined; mailOf: (emailId: string) => string | undefined; roleOf: (roleId: string) => string };

/** One thing that changed, before and after; only its name where the value is personal and not kept. */
export function Change({ change, names }: { change: Schemas['ChangeItem']; names: Names }) {
  const field = label(change.field ?? change.member);
  const of = change.of ? names.nameOf(change.of) ?? names.roleOf(change.of) : undefined;
  const bare = change.before === undefined || change.before === null ? change.after === undefined || change.after === null : false;
  return <li>{of && <><bdi>{of}</bdi>: </>}{field}{!bare && <> {empty(change.before) || <del>{text(change.before, names)}<span class="sr"> {m.history.before}</span></del>} {empty(change.after) || <ins>{text(change.after, names)}<span class="sr"> {m.history.after}</span></ins>}</>}</li>;
}

const empty = (value: unknown) => (value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? ' ' : null);
const label = (field: string) => (m.history.fields as Record<string, string>)[field] ?? field;

/** What the record of an element says beside what everybody sees: whose it is, its address, that it is in use. */
const silent = ['contactId', 'accountId', 'emailId', 'since'];

function whole(value: Record<string, unknown>, names: Names): string {
  if (typeof value.role === 'string') return names.roleOf(value.role);
  const said = Object.entries(value).filter(([field, each]) => !silent.includes(field) && each !== null && !(field === 'active' && each === true) && !(Array.isArray(each) && each.length === 0));
  return said.length === 1 ? text(said[0]![1], names) : said.map(([field, each]) => `${label(field)}: ${text(each, names)}`).join('; ');
}

function text(value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((each) => text(each, names)).join(', ');
  if (typeof value === 'boolean') return value ? m.kit.yes : m.kit.no;
  if (typeof value === 'object' && value !== null) return whole(value as Record<string, unknown>, names);
  const plain = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(plain)) return when(plain);
  return m.purchasers.scopes[plain] ?? names.mailOf(plain) ?? names.nameOf(plain) ?? names.roleOf(plain);
}
