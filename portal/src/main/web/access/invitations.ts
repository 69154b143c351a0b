import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, unknown } from '../kit/command';
import { ask, NoAnswer, Problem } from '../kit/http';
import type { Access } from './grants';

export type Sending = 'sent' | Failure;

/** Sends invitations one after the other; each keeps its key until it is known what became of it. */
export function useInvitations(accountId: string, done: (sent: number, failed: number) => unknown) {
  const [outcomes, setOutcomes] = useState<Record<string, Sending>>({});
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  // whoever leaves wants no more of them sent
  const left = useRef(false);
  useEffect(() => () => { left.current = true; }, []);
  async function send({ grant: { emailId } }: Access, message: string): Promise<Sending> {
    const wish = emailId + ' ' + message;
    const key = keys.current.get(wish) ?? crypto.randomUUID();
    keys.current.set(wish, key);
    try {
      await ask('post', '/api/accounts/{accountId}/grants/{emailId}/invitations', { path: { accountId, emailId }, key, body: { message: message || null } });
      return 'sent';
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof NoAnswer)) throw failure;
      if (!unknown(failure)) keys.current.delete(wish);
      return failure;
    }
  }
  return { outcomes, busy, sendAll: async (accesses: Access[], message: string) => {
    setBusy(true);
    const all = { ...outcomes };
    for (const access of accesses) {
      if (left.current) return;
      all[access.grant.emailId] = await send(access, message);
      setOutcomes({ ...all });
    }
    const failed = accesses.filter(({ grant }) => all[grant.emailId] !== 'sent').length;
    await done(accesses.length - failed, failed);
    setBusy(false);
  } };
}
