import { may, staff } from '../boot';
import { m } from '../i18n';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { ViewAs } from '../viewing/ViewAs';
import { Active } from './Active';
import { ContactHistory } from './ContactHistory';
import { accessPath } from './paths';
import { AskInstead, usePolicy } from './policy';
import { ProfileCard } from './ProfileCard';
import { Removal } from './Removal';
import { RolesCard } from './RolesCard';

/** A contact as one account knows it: details, roles, access, and leaving it (S4, S5, S15, Q7). */
export function PlacePage({ accountId, contactId }: { accountId: string; contactId: string }) {
  const account = useGet('/api/accounts/{accountId}', { path: { accountId } });
  const link = useGet('/api/accounts/{accountId}/contacts/{contactId}', { path: { accountId, contactId } });
  const { wholly } = usePolicy(accountId);
  const place = account.data?.data;
  const contact = link.data?.data;
  return <><p>{staff() ? <Link to={'/accounts/' + accountId}><bdi>{place?.name ?? m.contacts.openAccount}</bdi></Link> : <Link to="/contacts">{m.contacts.title}</Link>}</p>
    <div class="head"><h1>{contact ? <bdi>{contact.name}</bdi> : m.contacts.person}</h1>{contact && <Active is={contact.active} />}{staff() && <div class="push"><Link to={'/contacts/' + contactId}>{m.contacts.wholePerson}</Link></div>}</div>
    {wholly && may('contacts.manage') && <AskInstead accountId={accountId} contactId={contactId} />}
    <Loaded of={link}>{({ data, etag }) => <Loaded of={account}>{({ data: of }) => <div class="two">
      <div class="stack"><ProfileCard account={of} link={data} /><RolesCard account={of} link={data} etag={etag} /><ContactHistory contactId={contactId} name={data.name} accountId={accountId} /></div>
      <div class="stack">{may('access.read') && data.active && <section class="card"><h2>{m.contacts.manageAccess}</h2><p>{m.contacts.accessHelp}</p><p><Link to={accessPath(accountId, data.name)}>{m.contacts.manageAccess}</Link></p>{may('access.view-as') && of.side === 'CUSTOMER' && <div><ViewAs accountId={accountId} contactId={contactId} name={data.name} /></div>}</section>}
        <Removal account={of} link={data} etag={etag} /></div></div>}</Loaded>}</Loaded></>;
}
