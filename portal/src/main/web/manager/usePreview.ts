import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../kit/command';
import { ask, NoAnswer, Problem } from '../kit/http';
import type { Preview } from './model';
import type { Plan } from './operations';

type Seen = { preview: Preview | null; failure: Failure | null; /** what it was worked out for */ plan: Plan };
export type Outlook = Seen & { /** whether it is of what is asked for now */ fresh: boolean; /** told by a service that knew better */ take: (preview: Preview) => void; again: () => void };

const none: Seen = { preview: null, failure: null, plan: { operations: [], contacts: [] } };

/**
 * What a change would do, worked out 400 ms after the last edit and whenever the account has become another.
 * @param version of the account
 */
export function usePreview(accountId: string, plan: Plan, version: string | null, when = true): Outlook {
  const wanted = JSON.stringify([plan, version]);
  const [seen, setSeen] = useState<{ of: string } & Seen>({ of: '', ...none });
  const [round, setRound] = useState(0);
  const wished = when && plan.operations.length > 0;
  useEffect(() => {
    if (!wished) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask('post', '/api/accounts/{accountId}/change-previews', { path: { accountId }, body: { operations: plan.operations } as never, signal: stop.signal }).then(
        ({ data }) => setSeen({ of: wanted, preview: data, failure: null, plan }),
        (failure: unknown) => { if (!stop.signal.aborted && (failure instanceof Problem || failure instanceof NoAnswer)) setSeen({ of: wanted, preview: null, failure, plan }); });
    }, 400);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [wanted, wished, round]);
  const { of, ...now } = wished ? seen : { of: wanted, ...none };
  return { ...now, fresh: of === wanted, take: (preview) => setSeen({ of: wanted, preview, failure: null, plan }), again: () => setRound((n) => n + 1) };
}
