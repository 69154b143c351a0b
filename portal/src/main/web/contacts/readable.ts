import type { Schemas } from '../api';

type Item = Schemas['ChangeItem'];
type Value = Item['before'];

/** A contact's changes without what only the services need: ids, numbers, and what is empty before and after. */
export const readable = (changes: Item[]) => changes.filter((change) => change.member !== 'id' && change.field !== 'since').map((change) => ({ ...change, before: plain(change.before), after: plain(change.after) }))
  .filter((change) => !('before' in change && 'after' in change) || !(empty(change.before) && empty(change.after)) || withheld(change));

/** Only that it changed is kept of it. */
const withheld = (change: Item) => change.before === null && change.after === null;
const empty = (value: Value | undefined) => value == null || (Array.isArray(value) && value.length === 0);

function plain(value: Value | undefined): Exclude<Value, undefined> {
  // an address that was replaced is kept, but used no longer
  if (Array.isArray(value)) return value.filter((each) => (each as { current?: boolean }).current !== false).map((each) => plain(each as Value)) as never;
  if (typeof value !== 'object' || value === null) return value ?? null;
  const it = value as Record<string, unknown>;
  if ('address' in it) return it.address as string;
  if ('role' in it) return it.role as string;
  if ('contactId' in it) return { ...('active' in it ? { active: it.active } : {}), ...(it.emailId ? { emailId: it.emailId } : {}), roles: plain(it.roles as Value) } as never;
  return value;
}
