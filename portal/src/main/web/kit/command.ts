import { useRef, useState } from 'preact/hooks';
import { NoAnswer, Problem } from './http';

export type Failure = Problem | NoAnswer;
export type Command<A> = { busy: boolean; failure: Failure | null; run: (argument: A) => Promise<boolean>; /** sends the same wish again, under the same key */ again: () => Promise<boolean>; forget: () => void };

/**
 * Something done on a press of a button. A wish keeps its Idempotency-Key until a service has said what became of it:
 * after an answer that was lost it can be sent again and is done once.
 */
export function useCommand<A, R>(send: (argument: A, key: string) => Promise<R>, done?: (result: R, argument: A) => unknown): Command<A> {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  const wish = useRef<{ argument: A; key: string } | null>(null);
  const running = useRef(false);
  async function attempt() {
    if (running.current || !wish.current) return false;
    running.current = true;
    setState({ busy: true, failure: null });
    try {
      const { argument, key } = wish.current;
      const result = await send(argument, key);
      wish.current = null;
      await done?.(result, argument);
      setState({ busy: false, failure: null });
      return true;
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof NoAnswer)) { setState({ busy: false, failure: null }); throw failure; }
      setState({ busy: false, failure });
      return false;
    } finally {
      running.current = false;
    }
  }
  return { ...state, again: attempt, forget: () => setState({ busy: false, failure: null }),
    run: (argument) => { const same = wish.current && unknown(state.failure) && JSON.stringify(wish.current.argument) === JSON.stringify(argument); if (!same) wish.current = { argument, key: crypto.randomUUID() }; return attempt(); } };
}

/** Whether it may have been done nonetheless. */
export const unknown = (failure: Failure | null) => failure instanceof NoAnswer || (failure instanceof Problem && failure.status >= 500);
