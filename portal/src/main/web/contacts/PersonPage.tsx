import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Table } from '../kit/table';
import { useRoleNames } from '../people/names';
import { ContactSessions } from '../sessions/ContactSessions';
import { LostFactors } from '../sessions/LostFactors';
import { Active } from './Active';
import { ContactHistory } from './ContactHistory';
import { Erasing } from './Erasing';
import { PersonCard } from './PersonCard';
import { Standing } from './Standing';

/** A person with every account they act for, for staff (S4, S15). */
export function PersonPage({ contactId }: { contactId: string }) {
  const person = useGet('/api/contacts/{contactId}', { path: { contactId } });
  const data = person.data?.data;
  return <><p><Link to="/contacts">{m.contacts.people}</Link></p><div class="head"><h1>{data ? <bdi>{data.name}</bdi> : m.contacts.person}</h1>{data && <Active is={data.active} />}{data && <div class="push actions">{may('access.factor-reset') && <LostFactors person={data} />}{may('access.manage') && <ContactSessions contactId={contactId} name={data.name} />}</div>}</div>
    <Loaded of={person}>{({ data: found, etag }) => <div class="two"><div class="stack"><PersonCard person={found} etag={etag} /><Places person={found} /><ContactHistory contactId={contactId} name={found.name} /></div><div class="stack"><Standing person={found} /><Erasing person={found} /></div></div>}</Loaded></>;
}

function Places({ person }: { person: Schemas['ContactResource'] }) {
  return <section class="card"><h2>{m.contacts.accounts}</h2>{person.accounts.length === 0 ? <p>{m.contacts.noAccounts}</p> : <Table caption={m.contacts.accounts} items={person.accounts} id={(id) => id} columns={[
    { id: 'account', title: m.contacts.form.account, cell: (id) => <PlaceName accountId={id} contactId={person.id} /> }, { id: 'title', title: m.contacts.job, cell: (id) => <Place accountId={id} contactId={person.id} show={(place) => (place.title ? <bdi>{place.title}</bdi> : '–')} /> },
    { id: 'roles', title: m.contacts.roles, cell: (id) => <Place accountId={id} contactId={person.id} show={(place, roleOf) => <bdi>{place.roles.filter((role) => role !== 'member').map(roleOf).join(', ') || '–'}</bdi>} /> },
    { id: 'state', title: m.contacts.state, cell: (id) => <Place accountId={id} contactId={person.id} show={(place) => <Active is={place.active} />} /> }]} />}</section>;
}

type Shown = { accountId: string; contactId: string };

function PlaceName({ accountId, contactId }: Shown) {
  const account = useGet('/api/accounts/{accountId}', { path: { accountId } }).data?.data;
  return <Link to={`/accounts/${accountId}/contacts/${contactId}`}><bdi>{account?.name ?? '…'}</bdi></Link>;
}

function Place({ accountId, contactId, show }: Shown & { show: (place: Schemas['LinkedContact'], roleOf: (id: string) => string) => preact.ComponentChildren }) {
  const place = useGet('/api/accounts/{accountId}/contacts/{contactId}', { path: { accountId, contactId } }).data?.data;
  const roleOf = useRoleNames();
  return <>{place ? show(place, roleOf) : '…'}</>;
}
