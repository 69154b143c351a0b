import { boot, inUse } from '../boot';
import { switchTo } from '../home/switchTo';
import { m } from '../i18n';
import { TextField } from '../kit/controls';
import { useSearch } from '../kit/routing';
import { Empty } from '../kit/states';
import { Table } from '../kit/table';
import { Tag } from '../kit/Tag';

/** The customers that this person can act for through a purchaser, and the way to act for one (Q1, D16). */
export default function Customers() {
  const [{ find = '' }, search] = useSearch();
  const all = (boot.me?.accounts ?? []).filter((account) => account.via);
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const shown = all.filter((account) => plain(account.name).includes(plain(find.trim())));
  return <><div class="tight"><h1>{m.purchasers.customers}</h1><p class="muted">{m.purchasers.customersLead}</p></div>
    {all.length === 0 ? <Empty>{m.purchasers.noCustomers}</Empty> : <>
      <div class="bar"><TextField type="search" label={m.purchasers.findCustomer} value={find} onChange={(next) => search({ find: next })} /><p role="status">{m.purchasers.count(shown.length)}</p></div>
      {shown.length === 0 ? <Empty>{m.purchasers.noMatch}</Empty> : <Table caption={m.purchasers.customers} items={shown} id={(account) => account.id + account.via!.accountId} columns={[
        { id: 'name', title: m.purchasers.customer, cell: (account) => <bdi>{account.name}</bdi> },
        { id: 'through', title: m.purchasers.through, cell: (account) => <bdi>{account.via!.name}</bdi> },
        { id: 'act', title: m.purchasers.actFor, cell: (account) => (inUse(account) ? <Tag tone="info">{m.purchasers.inUse}</Tag> : <a href={switchTo(account.id)} aria-label={m.purchasers.actForName(account.name)}>{m.purchasers.actFor}</a>) },
      ]} />}</>}</>;
}
