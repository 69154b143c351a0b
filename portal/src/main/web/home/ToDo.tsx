import type { ComponentChildren } from 'preact';
import { may, own, staff } from '../boot';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';

/** What waits for this person in the account in use; each item leads to where it is done. */
export function ToDo() {
  const waiting = useGet('/api/tickets', { query: { waitingFor: staff() ? 'PROVIDER' : 'CUSTOMER', limit: 1, count: true } }, { every: 30 });
  const requests = useGet('/api/tickets', { query: { category: 'CONTACT_CHANGES', waitingFor: 'PROVIDER', limit: 1, count: true } }, { every: 30, when: staff() && may('changes.approve') });
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: own() } }, { when: !staff() && may('contacts.read') });
  const second = useGet('/api/me/second-factor');
  const factor = second.data?.data;
  // the list comes whole, unless a part of it is down
  const partial = [requests, account, second].some((it) => it.isLoading && it.failureCount === 0);
  return <Loaded of={{ ...waiting, data: partial ? undefined : waiting.data }} rows={3}>{({ data }) => {
    const missing = account.data?.data.missingRoles.length ?? 0;
    const items: ComponentChildren[] = [
      factor?.demandedFrom && <a href="/auth/security">{m.home.secondFactor(when(factor.demandedFrom, 'day'))}</a>,
      (data.count ?? 0) > 0 && <Link to={'/tickets?waitingFor=' + (staff() ? 'PROVIDER' : 'CUSTOMER')}>{(staff() ? m.home.ticketsForUs : m.home.ticketsForYou)(data.count!)}</Link>,
      (requests.data?.data.count ?? 0) > 0 && <Link to="/approvals">{m.home.approvals(requests.data!.data.count!)}</Link>,
      missing > 0 && <Link to="/contacts-manager">{m.home.missingRoles(missing)}</Link>,
    ].filter(Boolean);
    return items.length === 0 ? <p class="muted">{m.home.nothing}</p> : <ul class="plain">{items.map((item, i) => <li key={i}>{item}</li>)}</ul>;
  }}</Loaded>;
}
