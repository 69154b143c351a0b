import { useEffect, useState } from 'preact/hooks';
import { may, own } from '../boot';
import { m } from '../i18n';
import { useGet, useRefresh } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Purchasers } from '../purchasers/Purchasers';
import { Editor } from './Editor';
import type { Account, ChangeRequest } from './model';
import { draftOf } from './operations';
import { Pending } from './Pending';
import { isOpen } from './RequestState';
import { useRoster } from './useRoster';

/** Who acts for an account and as what: edited as a draft, read-only while a request waits (Q5, Q27). */
export default function Manager({ params }: { params: Record<string, string> }) {
  const accountId = params.id ?? own();
  const [{ amend }] = useSearch();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState('');
  const read = useRoster(accountId);
  const requests = useGet('/api/accounts/{accountId}/change-requests', { path: { accountId }, query: { limit: 10 } as never }, { every: 10 });
  const waiting = useWaiting(requests.data?.data.items[0]);
  const amended = useGet('/api/change-requests/{requestId}', { path: { requestId: amend ?? '' } }, { when: !!amend });
  return <Loaded of={read.account}>{({ data: account, etag }) => <Loaded of={read.roles}>{() => <Loaded of={requests}>{({ data: { items } }) => {
    const shared = { ...read, account, etag };
    if (amend) return <Loaded of={amended}>{({ data: request }) => <Amending shared={shared} request={request} />}</Loaded>;
    const waits = items.find((each) => each.id === waiting);
    // what somebody has begun here stays, also when another request comes meanwhile
    return <>{waits && !busy ? <Pending {...shared} id={waits.id} sent={sent === waits.id} /> : <Editor {...shared} waits={waits} decided={items.filter((each) => !isOpen(each.status) && each !== waits)} onBusy={setBusy} onSent={setSent} readOnly={!may('contacts.manage')} />}
      {account.id === own() && !waits && <Purchasers account={account} etag={etag} />}</>;
  }}</Loaded>}</Loaded>}</Loaded>;
}

/** The request that waits; one that was decided meanwhile counts until the account is read as it left it. */
function useWaiting(newest: { id: string; status: ChangeRequest['status'] } | undefined) {
  const refresh = useRefresh();
  const open = newest && isOpen(newest.status) ? newest.id : undefined;
  const [held, hold] = useState(open);
  useEffect(() => { if (open) hold(open); else if (held) void refresh('/api/accounts/').then(() => hold(undefined)); }, [open]);
  return open ?? held;
}

type Shared = Omit<ReturnType<typeof useRoster>, 'account'> & { account: Account; etag: string | null };

/** Staff ask for something else in the place of a request (D3), starting from what it asks for. */
function Amending({ shared, request }: { shared: Shared; request: ChangeRequest }) {
  const [amends] = useState({ request, start: draftOf(request, shared.people) });
  if (request.status !== 'REQUESTED') return <><h1>{m.manager.amendTitle(request.number)}</h1><p role="status">{m.manager.decidedAlready} <Link to={'/change-requests/' + request.id}>{m.manager.toRequest}</Link></p></>;
  return <Editor {...shared} amends={amends} />;
}
