import { useState } from 'preact/hooks';
import { ActionLinks } from '../actionlinks/ActionLinks';
import { Policy } from '../actionlinks/Policy';
import { may, staff } from '../boot';
import { m } from '../i18n';
import { EmailAddress } from '../kit/EmailAddress';
import { Button, Choice, TextField } from '../kit/controls';
import { useGet } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { Table } from '../kit/table';
import { Viewings } from '../viewing/Viewings';
import { AccessState } from './AccessState';
import { Ending } from './Ending';
import { type Access, standing, useAccesses, waits } from './grants';
import { GiveAccess } from './GiveAccess';
import { Invite } from './Invite';
import { LoginSwitch } from './LoginSwitch';
import { SecondFactor } from './SecondFactor';
import { SignatorySwitch } from './SignatorySwitch';

/** Every active contact of an account with each address, and its access (S18, C12). */
export function Accesses({ accountId }: { accountId: string }) {
  const { account, grants, accesses } = useAccesses(accountId);
  const [{ q = '', show = '' }, setSearch] = useSearch();
  const [inviting, setInviting] = useState<Access[] | null>(null);
  const [giving, setGiving] = useState<Access | null>(null);
  const waiting = accesses.filter(waits);
  const shown = accesses.filter((access) => matches(access, q.trim().toLowerCase()) && (show === '' || (show === 'waiting' ? !['active', 'off', 'ended'].includes(standing(access.grant)) : standing(access.grant) === show)));
  const place = (id: string) => (staff() ? `/accounts/${accountId}/contacts/${id}` : '/contacts/' + id);
  return <Loaded of={account}>{({ data }) => <>
    <div class="bar"><TextField type="search" label={m.access.search} value={q} onChange={(text) => setSearch({ q: text })} />
      <Choice label={m.access.show} value={show} options={[{ id: '', text: m.access.all }, { id: 'waiting', text: m.access.waiting }, { id: 'active', text: m.access.active }, { id: 'off', text: m.access.off }]} onChange={(choice) => setSearch({ show: choice })} />
      {waiting.length > 0 && may('access.manage') && <div class="push"><Button primary onClick={() => setInviting(waiting)}>{m.access.inviteAll(waiting.length)}</Button></div>}</div>
    <Loaded of={grants}>{() => (shown.length === 0 ? <Nothing any={accesses.length > 0} accountId={accountId} clear={() => setSearch({ q: undefined, show: undefined })} /> : <Table caption={m.access.of(data.name)} items={shown} id={({ grant }) => grant.emailId} columns={[
      { id: 'contact', title: m.access.contact, cell: ({ contact }) => <span class="access-text"><Link to={place(contact.contactId)}><bdi>{contact.name}</bdi></Link></span> },
      { id: 'address', title: m.access.address, cell: (access) => <span class="access-text"><Address {...access} /></span> },
      { id: 'state', title: m.access.state, cell: (access) => <AccessState access={access} invite={may('access.manage') ? () => setInviting([access]) : undefined} handOver={may('access.manage') ? () => setGiving(access) : undefined} /> },
      { id: 'access', title: m.access.access, kind: 'c', cell: (access) => <LoginSwitch access={access} account={data} /> },
      { id: 'signatory', title: m.access.signatory, kind: 'c', cell: (access) => <SignatorySwitch access={access} accountId={accountId} /> },
      { id: 'ends', title: m.access.ends, cell: (access) => <span class="access-end"><Ending access={access} accountId={accountId} /></span> }]} />)}</Loaded>
    <WithoutAddress contacts={data.contacts.filter((contact) => contact.active && contact.emails.length === 0)} place={place} />
    {data.side === 'CUSTOMER' && <Viewings accountId={accountId} />}
    {staff() && may('actions.mint') && <ActionLinks account={data} />}
    <SecondFactor account={data} />
    {data.side === 'PROVIDER' && may('roles.read') && <Policy />}
    {giving && <GiveAccess access={giving} accountId={accountId} onClose={() => setGiving(null)} />}
    {inviting && <Invite accesses={inviting} accountId={accountId} onClose={() => setInviting(null)} />}</>}</Loaded>;
}

const matches = ({ contact, address }: Access, text: string) => (contact.name + ' ' + address).toLowerCase().includes(text);

/** Of an address that was replaced only staff are told what it was. */
function Address({ grant, contact, address }: Access) {
  const person = useGet('/api/contacts/{contactId}', { path: { contactId: contact.contactId } }, { when: staff() && !grant.current }).data?.data;
  return <EmailAddress of={person?.emails.find((email) => email.emailId === grant.emailId)?.address ?? address} />;
}

const Nothing = ({ any, accountId, clear }: { any: boolean; accountId: string; clear: () => void }) => (any ? <Empty action={<Button link onClick={clear}>{m.access.clear}</Button>}>{m.access.noMatch}</Empty>
  : <Empty action={may('contacts.manage') && <Link to={'/contacts/new' + (staff() ? '?account=' + accountId : '')}>{m.access.addContact}</Link>}>{m.access.none}</Empty>);

const WithoutAddress = ({ contacts, place }: { contacts: Access['contact'][]; place: (id: string) => string }) => (contacts.length === 0 ? null
  : <section class="card"><p>{m.access.noAddress(contacts.length)}</p><ul class="words">{contacts.map((contact) => <li key={contact.contactId}><Link to={place(contact.contactId)}><bdi>{contact.name}</bdi></Link></li>)}</ul></section>);
