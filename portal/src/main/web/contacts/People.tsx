import { useEffect, useState } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { Button, TextField } from '../kit/controls';
import { usePages } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { Active } from './Active';

/** People over all accounts, for staff; found by name or address. */
export function People() {
  const [{ q = '' }, setSearch] = useSearch();
  const [text, setText] = useState(q);
  useEffect(() => { const timer = setTimeout(() => { if (text !== q) setSearch({ q: text }); }, 250); return () => clearTimeout(timer); }, [text]);
  useEffect(() => setText(q), [q]);
  const people = usePages('/api/contacts', { query: { query: q.trim(), limit: 50 } });
  const create = may('contacts.manage') && <Link class="button primary" to="/contacts/new">{m.contacts.create}</Link>;
  return <><div class="head"><h1>{m.contacts.people}</h1><div class="push">{create}</div></div><p class="muted">{m.contacts.peopleLead}</p>
    <div class="bar"><TextField type="search" label={m.contacts.searchPeople} value={text} onChange={setText} /></div>
    <Loaded of={people}>{() => (people.items.length > 0 ? <Table caption={m.contacts.people} items={people.items} id={(person) => person.id} columns={[
      { id: 'name', title: m.contacts.name, cell: (person) => <Link to={'/contacts/' + person.id}><bdi>{person.name}</bdi></Link> },
      { id: 'email', title: m.contacts.email, cell: (person) => person.emails.filter((email) => email.current).map((email) => email.address).join(', ') || '–' },
      { id: 'accounts', title: m.contacts.accounts, kind: 'n', cell: (person) => person.accounts.length },
      { id: 'state', title: m.contacts.state, cell: (person) => <Active is={person.active} /> }]} />
      : q ? <Empty action={<Button link onClick={() => setText('')}>{m.contacts.clear}</Button>}>{m.contacts.noMatch}</Empty> : <Empty action={create}>{m.contacts.nobody}</Empty>)}</Loaded>
    <More of={people} /></>;
}
