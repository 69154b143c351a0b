import type { Schemas } from '../api';
import { m } from '../i18n';
import { useGet, usePages } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { AccountName } from '../people/names';

/** Where a role is held, and which accounts do not fit it (any more). */
export function Misfits({ roleId }: { roleId: string }) {
  const most = 100;
  const accounts = useGet('/api/accounts', { query: { role: roleId, limit: most } });
  const misfits = usePages('/api/roles/{roleId}/misfits', { path: { roleId } });
  return <><section class="card"><h2>{m.roles.where}</h2><Loaded of={accounts} rows={1}>{({ data }) => <p>{m.roles.heldIn(data.items.length, Boolean(data.next))} {data.items.length > 0 && <Link to={'/accounts?role=' + encodeURIComponent(roleId)}>{m.roles.showAccounts}</Link>}</p>}</Loaded></section>
    <section class="card"><h2>{m.roles.misfits}</h2><p class="muted">{m.roles.misfitsLead}</p><Loaded of={misfits} rows={2}>{() => (misfits.items.length === 0 ? <p>{m.roles.noMisfits}</p> : <><Table caption={m.roles.misfits} items={misfits.items} id={(item) => item.accountId + item.reason} columns={[
      { id: 'account', title: m.roles.account, cell: (item) => <Link to={'/accounts/' + item.accountId}><AccountName id={item.accountId} /></Link> }, { id: 'reason', title: m.roles.reason, cell: (item) => m.roles.reasons[item.reason] }, { id: 'holders', title: m.roles.count, kind: 'n', cell: (item: Schemas['MisfitItem']) => item.holders }]} /><More of={misfits} /></>)}</Loaded></section></>;
}
