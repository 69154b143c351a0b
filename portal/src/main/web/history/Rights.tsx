import { own } from '../boot';
import { useAccount, useRoleNames } from '../people/names';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Button } from '../kit/controls';
import { useGet, usePages } from '../kit/query';
import { type Params, useSearch } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Head } from './Head';
import { Moments } from './Moments';
import { RightsTable } from './RightsTable';

/** Who could do what at any time (D27): the moment stands in the address, and nothing can be edited. */
export default function Rights({ params }: { params: Params }) {
  const id = params.id ?? own();
  const [{ at }, search] = useSearch();
  const { nameOf } = useAccount(id);
  const roleOf = useRoleNames();
  const history = usePages('/api/accounts/{accountId}/history', { path: { accountId: id }, query: { limit: 200 } });
  const rights = useGet('/api/accounts/{accountId}/rights', { path: { accountId: id }, query: at ? { at } : {} });
  const before = useGet('/api/accounts/{accountId}/rights', { path: { accountId: id }, query: { at: just(at) } }, { when: at !== undefined });
  const go = (moment: string | undefined) => search({ at: moment });
  return <><Head account={id} own={params.id === undefined} title={m.history.rights} />
    {at && <div class="note info" role="status"><strong>{m.history.lookingAt(when(at))}</strong><p><Button link onClick={() => go(undefined)}>{m.history.backToNow}</Button></p></div>}
    <Moments at={at} items={history.items} more={history.hasNextPage ? () => void history.fetchNextPage() : undefined} go={go} nameOf={nameOf} />
    <Loaded of={rights}>{({ data }) => <RightsTable rights={data} before={at ? before.data?.data : undefined} nameOf={nameOf} roleOf={roleOf} />}</Loaded></>;
}

/** The moment just before another: what is different then is what changed. */
const just = (at: string | undefined) => (at ? new Date(new Date(at).getTime() - 1).toISOString() : undefined);
