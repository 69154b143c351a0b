import { may } from '../boot';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { usePages } from '../kit/query';
import { Link, useGo, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { type Account, columns } from './columns';
import { Conditions } from './Conditions';
import { narrowing, useFilters, views } from './filters';
import { type Query, useSelection } from './selection';
import { SelectionBar } from './SelectionBar';

/** The accounts that the provider serves (T39–T43). */
export default function Accounts() {
  const [search] = useSearch();
  const go = useGo();
  const filters = useFilters();
  const query = Object.fromEntries(narrowing.flatMap((name) => (search[name] ? [[name, search[name]]] : []))) as Query;
  const pages = usePages('/api/accounts', { query: { ...query, order: search.order as Query['order'], count: true, limit: 50 } }, { every: 30 });
  const selection = useSelection();
  const all = columns();
  const hidden = search.hidden?.split(',') ?? [];
  const filtered = Object.keys(query).length > 0;
  const ticked = pages.items.length > 0 && pages.items.every(selection.has);
  return <><div class="head"><h1>{m.accounts.title}</h1>{may('accounts.manage') && <div class="actions push">{may('imports.run') && <Link class="button" to="/imports">{m.accounts.import}</Link>}<Link class="button primary" to="/accounts/new">{m.accounts.create}</Link></div>}</div>
    <nav aria-label={m.accounts.views}><ul class="tabs">{views.map((view) => <li key={view.id}><View {...view} /></li>)}</ul></nav>
    <Conditions filters={filters} columns={all} />
    <SelectionBar selection={selection} query={query} shown={pages.items} more={pages.hasNextPage} count={pages.first?.count ?? null} />
    <Loaded of={pages}>{() => (pages.items.length === 0 ? (filtered ? <Empty action={<Button onClick={() => go('/accounts')}>{m.accounts.clearFilters}</Button>}>{m.accounts.noMatch}</Empty> : <Empty action={may('accounts.manage') && <Link to="/accounts/new">{m.accounts.create}</Link>}>{m.accounts.none}</Empty>)
      : <><Table caption={m.accounts.title} columns={all.filter((column, i) => i === 0 || !hidden.includes(column.id))} items={pages.items} id={(account) => account.id}
        extra={{ selected: selection.has, head: <Tick label={m.accounts.tickShown} checked={ticked} onChange={(on) => selection.set(pages.items, on)} />, cell: (account: Account) => <Tick label={m.accounts.tick(account.name)} checked={selection.has(account)} onChange={(on) => selection.set([account], on)} /> }} /><More of={pages} /></>)}</Loaded></>;
}

const Tick = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) => <input type="checkbox" aria-label={label} checked={checked} onChange={(e) => onChange(e.currentTarget.checked)} />;

/** A link to a view, which is current when the address shows that view; what else is looked at is kept. */
function View({ id, search }: (typeof views)[number]) {
  const [now] = useSearch();
  const wanted = search as Record<string, string | undefined>;
  const to = new URLSearchParams({ ...wanted as Record<string, string>, ...(now.hidden ? { hidden: now.hidden } : {}), ...(now.order ? { order: now.order } : {}) });
  return <Link to={'/accounts' + (to.size ? '?' + to : '')} current={narrowing.every((name) => (now[name] ?? '') === (wanted[name] ?? ''))}>{m.accounts.viewNames[id]}</Link>;
}
