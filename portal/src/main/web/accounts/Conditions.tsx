import { useEffect, useState } from 'preact/hooks';
import { m } from '../i18n';
import { Button, Check, Choice, Disclosure, TextField } from '../kit/controls';
import { useSearch } from '../kit/routing';
import { say } from '../kit/status';
import type { Column } from '../kit/table';
import type { Account } from './columns';
import type { Filter } from './filters';

/** What is looked for, as the address says it: words of the name, filters as chips, columns. */
export function Conditions({ filters, columns }: { filters: Filter[]; columns: Column<Account>[] }) {
  const [search, set] = useSearch();
  const hidden = search.hidden?.split(',') ?? [];
  const copy = () => navigator.clipboard.writeText(location.href).then(() => say(m.accounts.copied), () => say(m.accounts.copyYourself));
  return <><div class="bar"><Words />
    <Disclosure label={m.accounts.addFilter}><div class="stack">{filters.map((filter) => <Choice key={filter.id} label={filter.title} value={search[filter.id] ?? ''} options={[{ id: '', text: m.accounts.any }, ...filter.options]} onChange={(value) => set({ [filter.id]: value })} />)}</div></Disclosure>
    <Disclosure label={m.accounts.columns}><fieldset><legend>{m.accounts.columns}</legend>{columns.slice(1).map((column) => <Check key={column.id} label={column.title} checked={!hidden.includes(column.id)} onChange={(shown) => set({ hidden: (shown ? hidden.filter((id) => id !== column.id) : [...hidden, column.id]).join(',') })} />)}</fieldset></Disclosure>
    <Choice label={m.accounts.order} value={search.order ?? 'NAME'} options={Object.entries(m.accounts.orders).map(([id, text]) => ({ id, text }))} onChange={(order) => set({ order: order === 'NAME' ? undefined : order })} />
    <Button onClick={copy}>{m.accounts.copyLink}</Button></div>
    <Chips filters={filters} /></>;
}

/** Words of the name; asked for when typing pauses. */
function Words() {
  const [{ query = '' }, set] = useSearch();
  const [text, setText] = useState(query);
  useEffect(() => setText(query), [query]);
  useEffect(() => { if (text === query) return undefined; const timer = setTimeout(() => set({ query: text }), 300); return () => clearTimeout(timer); }, [text]);
  return <TextField type="search" label={m.accounts.search} value={text} onChange={setText} />;
}

function Chips({ filters }: { filters: Filter[] }) {
  const [search, set] = useSearch();
  const chosen = filters.filter((filter) => search[filter.id]);
  if (chosen.length === 0) return null;
  const text = (filter: Filter) => `${filter.title}: ${filter.options.find((option) => option.id === search[filter.id])?.text ?? search[filter.id]}`;
  // the focus stays among the filters when one of them goes
  const drop = (filter: Filter) => { set({ [filter.id]: undefined }); document.querySelector<HTMLElement>('main input[type=search]')?.focus(); };
  return <ul class="chips" aria-label={m.accounts.filters}>{chosen.map((filter) => <li key={filter.id} class="tag info">{text(filter)}<button type="button" class="link" aria-label={m.accounts.dropFilter(text(filter))} onClick={() => drop(filter)}>✕</button></li>)}
    {chosen.length > 1 && <li><Button link onClick={() => { set(Object.fromEntries(filters.map((filter) => [filter.id, undefined]))); document.querySelector<HTMLElement>('main input[type=search]')?.focus(); }}>{m.accounts.dropAll}</Button></li>}</ul>;
}
