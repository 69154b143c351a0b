import type { Schemas } from '../api';
import { may, own } from '../boot';
import { m } from '../i18n';
import { Button, Choice, TextField } from '../kit/controls';
import { useGet } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { Table } from '../kit/table';
import { useRoleNames } from '../people/names';
import { Active } from './Active';
import { contactPath } from './paths';

type Contact = Schemas['LinkedContact'];

/** Active and inactive contacts of the own account (S15). */
export function OwnContacts() {
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: own() } }, { every: 60 });
  const roleOf = useRoleNames();
  const [{ q = '', state = '' }, setSearch] = useSearch();
  const create = may('contacts.manage') && <Link class="button primary" to="/contacts/new">{m.contacts.create}</Link>;
  const shown = (contact: Contact) => (state === '' || contact.active === (state === 'active')) && [contact.name, contact.title ?? '', ...contact.emails.map((email) => email.address), ...contact.roles.map(roleOf)].join(' ').toLowerCase().includes(q.trim().toLowerCase());
  return <><div class="head"><h1>{m.contacts.title}</h1><div class="push">{create}</div></div><p class="muted">{m.contacts.lead}</p>
    <div class="bar"><TextField type="search" label={m.contacts.search} value={q} onChange={(text) => setSearch({ q: text })} />
      <Choice label={m.contacts.show} value={state} options={[{ id: '', text: m.contacts.all }, { id: 'active', text: m.contacts.onlyActive }, { id: 'inactive', text: m.contacts.onlyInactive }]} onChange={(choice) => setSearch({ state: choice })} /></div>
    <Loaded of={account}>{({ data }) => {
      const contacts = data.contacts.filter(shown).sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));
      if (data.contacts.length === 0) return <Empty action={create}>{m.contacts.none}</Empty>;
      if (contacts.length === 0) return <Empty action={<Button link onClick={() => setSearch({ q: undefined, state: undefined })}>{m.contacts.clear}</Button>}>{m.contacts.noMatch}</Empty>;
      return <Table caption={m.contacts.title} items={contacts} id={(contact) => contact.contactId} columns={[
        { id: 'name', title: m.contacts.name, cell: (contact) => <Link to={contactPath(own(), contact.contactId)}><bdi>{contact.name}</bdi></Link> },
        { id: 'title', title: m.contacts.job, cell: (contact) => (contact.title ? <bdi>{contact.title}</bdi> : '–') },
        { id: 'email', title: m.contacts.email, cell: (contact) => <bdi>{contact.emails.map((email) => email.address).join(', ') || '–'}</bdi> },
        { id: 'roles', title: m.contacts.roles, cell: (contact) => <bdi>{contact.roles.filter((role) => role !== 'member').map(roleOf).join(', ') || '–'}</bdi> },
        { id: 'state', title: m.contacts.state, cell: (contact) => <Active is={contact.active} /> }]} />;
    }}</Loaded></>;
}
