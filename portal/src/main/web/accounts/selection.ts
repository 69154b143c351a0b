import { useState } from 'preact/hooks';
import type { Asked } from '../kit/http';
import { ask } from '../kit/http';
import type { Account } from './columns';

export type Query = NonNullable<Asked<'get', '/api/accounts'>['query']>;

/** More than these nobody ticks at once. */
const MOST = 10_000;

/** Accounts that are ticked; they stay so over pages and filters (T34). */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Account>>(new Map());
  return {
    chosen, has: (account: Account) => chosen.has(account.id), clear: () => setChosen(new Map()),
    set: (accounts: Account[], on: boolean) => setChosen((before) => { const next = new Map(before); for (const account of accounts) { if (on) next.set(account.id, account); else next.delete(account.id); } return next; }),
  };
}

/** All accounts that match, over every page. */
export async function allMatching(query: Query): Promise<Account[]> {
  const all: Account[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined && all.length < MOST;) {
    const { data }: { data: { items: Account[]; next?: string | null } } = await ask('get', '/api/accounts', { query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) } });
    all.push(...data.items);
    cursor = data.next;
  }
  return all;
}
