import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { m } from '../i18n';
import { type Command, unknown } from './command';
import { Button } from './controls';
import { Problem } from './http';
import type { Clash } from './merge';
import { Link } from './routing';

type Query<T> = { data: T | undefined; error: Error | null; failureReason: Error | null; isPending: boolean; refetch: () => unknown };

/** What a read has brought, or where it stands: nothing for 200 ms, then a line and rows of the final height. */
export function Loaded<T>({ of, rows = 5, children }: { of: Query<T>; rows?: number; children: (data: T) => ComponentChildren }) {
  if (of.data !== undefined && !(of.error instanceof Problem && of.error.status < 500)) return <>{children(of.data)}</>;
  if (of.error) return <Failed failure={of.error} again={() => of.refetch()} />;
  return <Loading rows={rows} waiting={of.failureReason} />;
}

function Loading({ rows, waiting }: { rows: number; waiting: Error | null }) {
  const [late, setLate] = useState(false);
  useEffect(() => { const timer = setTimeout(() => setLate(true), 200); return () => clearTimeout(timer); }, []);
  return <div class="skeleton"><p role="status">{late && (waiting instanceof Problem ? m.kit.waiting : m.kit.loading)}</p>{Array.from({ length: rows }, (_, i) => <i key={i} />)}</div>;
}

/** A refusal in words, and what can be done about it. */
export function Failed({ failure, again }: { failure: Error; again?: () => unknown }) {
  return <div class="note bad" role="alert"><strong>{headline(failure)}</strong><Details failure={failure} />{again && worthRepeating(failure) && <p><Button link onClick={again}>{m.kit.again}</Button></p>}</div>;
}

const worthRepeating = (failure: Error) => !(failure instanceof Problem) || failure.status === 429 || failure.status >= 500;

function headline(failure: Error) {
  if (!(failure instanceof Problem)) return m.kit.unreachable;
  switch (failure.status) {
    case 401: return m.kit.signedOut;
    case 403: return m.kit.forbidden;
    case 404: return m.kit.missing;
    case 429: case 503: return m.kit.busy(failure.retryAfter ?? 1);
    default: return failure.status >= 500 ? m.kit.broken : m.kit.refused;
  }
}

function Details({ failure }: { failure: Error }) {
  if (!(failure instanceof Problem) || failure.status >= 500 || failure.status === 404) return null;
  const errors = failure.body.errors ?? [];
  return <>{failure.body.detail && <p>{failure.body.detail}</p>}{errors.length > 0 && <ul>{errors.map((error, i) => <li key={i}>{error.detail}</li>)}</ul>}</>;
}

/** What became of a command: a refusal, or that it is not known and how to find out. */
export function Outcome<A>({ of }: { of: Command<A> }) {
  if (!of.failure) return null;
  if (!unknown(of.failure)) return <Failed failure={of.failure} />;
  const patience = of.failure instanceof Problem && of.failure.status === 503;
  return <div class="note warn" role="alert"><strong>{patience ? m.kit.busy((of.failure as Problem).retryAfter ?? 1) : m.kit.unknown}</strong>
    <p>{m.kit.unknownHelp}</p><p><Button link busy={of.busy} onClick={() => of.again()}>{m.kit.sendAgain}</Button></p></div>;
}

/** Nothing here yet: says what will be, and offers the first step. */
export const Empty = ({ children, action }: { children: ComponentChildren; action?: ComponentChildren }) => <div class="card" role="status"><p>{children}</p>{action && <p>{action}</p>}</div>;

/** Whose change of a field to keep. */
export function Conflict<T>({ clashes, by, label, shown, settle }: { clashes: Clash<T>[]; by?: string | undefined; label: (field: string) => string; shown?: (value: unknown) => string; settle: (clash: Clash<T>, mine: boolean) => void }) {
  const text = shown ?? ((value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value)));
  const note = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement | null>(null);
  const before = useRef(0);
  // what was pressed is gone: the focus goes on to the next choice, and then to what saves
  useEffect(() => {
    form.current = note.current?.closest('form') ?? form.current;
    if (clashes.length < before.current) (note.current ?? form.current)?.querySelector<HTMLElement>(note.current ? 'button' : '[type=submit]')?.focus();
    before.current = clashes.length;
  }, [clashes.length]);
  if (clashes.length === 0) return null;
  return <div ref={note} class="note warn" role="alert"><strong>{m.kit.conflict(by ?? m.kit.somebody)}</strong>{clashes.map((clash) => <div key={clash.field} class="head">
    <p>{m.kit.clash(label(clash.field), text(clash.theirs), text(clash.mine))}</p><Button link onClick={() => settle(clash, false)}>{m.kit.keepTheirs(by ?? m.kit.somebody)}</Button><Button link onClick={() => settle(clash, true)}>{m.kit.useMine}</Button></div>)}</div>;
}

/** For a page that this account has not. */
export const NotForThisAccount = () => <><h1>{m.kit.notHere}</h1><p>{m.kit.notHereHelp}</p><p><Link to="/choose">{m.shell.switch}</Link></p></>;
