import { useRef, useState } from 'preact/hooks';
import { m } from '../i18n';
import { type Command, type Failure, useCommand } from './command';
import { Problem } from './http';
import { type Clash, merge } from './merge';

/** Who changed it last, as the services name them: customers are told that it was staff, not who. */
type Changer = { kind: string; name?: string | null };
type Read<T> = { values: T; etag: string | null; by?: Changer | null | undefined };

/**
 * A form over one resource. Saving names what was read (If-Match); when somebody else was first it is read again:
 * changes of different fields are saved together, and of the same field the form asks whose to keep.
 */
export function useEdit<T extends object>(start: Read<T>, read: () => Promise<Read<T>>, write: (values: T, etag: string | null, changed: Partial<T>) => Promise<unknown>, done: (joined: boolean) => unknown) {
  const base = useRef(start);
  const [values, setValues] = useState(start.values);
  const [clashes, setClashes] = useState<Clash<T>[]>([]);
  const [by, setBy] = useState<string>();
  const changedOf = (now: T) => Object.fromEntries(Object.entries(now).filter(([field, value]) => JSON.stringify(value ?? null) !== JSON.stringify((base.current.values as Record<string, unknown>)[field] ?? null))) as Partial<T>;
  async function save(mine: T, tries = 0): Promise<boolean | 'clash'> {
    try {
      await write(mine, base.current.etag, changedOf(mine));
      return tries > 0;
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === 412) || tries > 3) throw failure;
      const theirs = await read();
      const result = merge(base.current.values, mine, theirs.values);
      base.current = theirs;
      setValues(result.merged);
      setBy(theirs.by?.name ?? (theirs.by?.kind === 'STAFF' ? m.kit.staff : undefined));
      setClashes(result.clashes);
      // it was this very change, whose answer was lost
      if (result.clashes.length === 0 && JSON.stringify(result.merged) === JSON.stringify(theirs.values)) return false;
      return result.clashes.length > 0 ? 'clash' : save(result.merged, tries + 1);
    }
  }
  const command: Command<T> = useCommand<T, boolean | 'clash'>((mine) => save(mine), (outcome) => { if (outcome !== 'clash') return done(outcome); });
  return {
    values, clashes, by, command, dirty: Object.keys(changedOf(values)).length > 0,
    set: (next: Partial<T>) => setValues((now) => ({ ...now, ...next })),
    settle: (clash: Clash<T>, mine: boolean) => { if (!mine) setValues((now) => ({ ...now, [clash.field]: clash.theirs })); setClashes((all) => all.filter((each) => each !== clash)); },
  };
}

/** What a service said of single fields: JSON pointers (RFC 6901) to the names of the controls. */
export function fieldErrors(failure: Failure | null): Record<string, string> {
  if (!(failure instanceof Problem)) return {};
  return Object.fromEntries((failure.body.errors ?? []).map((error) => [(error.pointer ?? '').replace(/^#?\//, '').replaceAll('/', '.'), error.detail ?? '']));
}
