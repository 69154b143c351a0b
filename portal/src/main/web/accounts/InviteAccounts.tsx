import { useQuery } from '@tanstack/react-query';
import { useState } from 'preact/hooks';
import { Invitations } from '../account/Invitations';
import { type Grant, type Row, rowsOf, waiting } from '../account/rows';
import { m } from '../i18n';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { Loaded } from '../kit/states';
import type { Account } from './columns';

/** As many as can be asked about, and mailed to, while one waits. */
const MOST = 100;

/** Invites whoever waits for that in the accounts chosen: first it is read who they are, then they are shown (T34, T40, T48). */
export function InviteAccounts({ accounts, onClose }: { accounts: Account[]; onClose: () => void }) {
  const [candidates] = useState(() => accounts.filter((account) => account.loginStatus !== 'NOT_ACTIVATED'));
  const asked = candidates.slice(0, MOST);
  const note = candidates.length > MOST ? m.accounts.most(MOST, candidates.length) : undefined;
  const [done, setDone] = useState(0);
  const found = useQuery({ queryKey: ['waiting', asked.map((account) => account.id)], staleTime: 0, gcTime: 0, queryFn: async () => {
    const rows: Row[] = [];
    for (const account of asked) { rows.push(...await waitingIn(account)); setDone((n) => n + 1); }
    return rows;
  } });
  if (found.data && found.data.length > 0) return <Invitations several note={note} rows={found.data} onClose={onClose} />;
  return <Modal title={m.accounts.invite} onClose={onClose}>{note && <p>{note}</p>}
    <Loaded of={found} rows={2}>{() => <p>{m.accounts.nobodyWaits}</p>}</Loaded>
    {found.isPending && <><p role="status">{m.accounts.looking(done, asked.length)}</p><progress aria-label={m.accounts.invite} max={asked.length || 1} value={done} /></>}
    <div class="actions"><Button onClick={onClose}>{m.kit.close}</Button></div></Modal>;
}

async function waitingIn({ id }: Account): Promise<Row[]> {
  const path = { accountId: id };
  const account = await ask('get', '/api/accounts/{accountId}', { path });
  const grants: Grant[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined;) {
    const { data }: { data: { items: Grant[]; next?: string | null } } = await ask('get', '/api/accounts/{accountId}/grants', { path, query: { limit: 200, ...(cursor ? { cursor } : {}) } });
    grants.push(...data.items);
    cursor = data.next;
  }
  return waiting(rowsOf(account.data, grants));
}
