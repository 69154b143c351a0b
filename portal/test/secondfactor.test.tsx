import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { endOf } from '../src/main/web/access/days';
import en from '../src/main/web/i18n/en';
import { isolate } from '../src/main/web/i18n/isolate';
import { when } from '../src/main/web/i18n/time';
import { person, type Service, visit } from './harness';

const words = en.access.factor;
const from = new Date(Date.now() + 5 * 86_400_000).toISOString();
const role = (id: string, name: string, side = 'CUSTOMER') => ({ id, name, side, programme: null, minHolders: 0, maxHolders: null, audience: null, permissions: [], automaticMails: [], grants: [] });
const policy = (more = {}) => ({ roles: [], from: null, everywhere: [], everywhereFrom: null, ...more });
const world = (now: object, answers: Service = () => undefined, side = 'CUSTOMER'): Service => (request, url) => answers(request, url)
  ?? (url.pathname.endsWith('/second-factor-policy') ? { body: now, etag: '"4"' }
    : url.pathname.endsWith('/grants') ? { body: { items: [], next: null } }
    : url.pathname === '/api/roles' ? { body: { items: [role('r1', 'Management'), role('r2', 'Technical'), role('r3', 'Owner', 'PROVIDER')] } }
    : url.pathname.startsWith('/api/accounts/') ? { body: { id: url.pathname.split('/')[3], name: 'Northwind Traders', side, programme: 'X', contacts: [] } } : undefined);
const manager = person(['access.manage', 'access.read', 'accounts.read']);
const card = async () => within(await screen.findByRole('region', { name: words.title }));
const put = (seen: Request[]) => seen.find((request) => request.method === 'PUT');

test('of whom a second factor is demanded is told, and from when; what the provider demands everywhere too', async () => {
  await visit('/access', world(policy({ roles: ['r1'], from, everywhere: ['*'], everywhereFrom: '2020-01-02T00:00:00Z' })), person(['access.read']));
  const shown = await card();
  expect(await shown.findByText('Management')).toBeTruthy();
  expect(shown.getByText(words.from(when(from, 'day')))).toBeTruthy();
  expect(shown.getByText(new RegExp(words.everywhere)).textContent).toContain(words.since(when('2020-01-02T00:00:00Z', 'day')));
  expect(shown.queryByRole('button')).toBeNull();
});

test('holders of roles are chosen, of those that the account has, with a last day without', async () => {
  const seen = await visit('/access', world(policy(), (request) => (request.method === 'PUT' ? { body: policy({ roles: ['r2'], from }) } : undefined)), manager);
  const shown = await card();
  expect(shown.getByText(words.nobody)).toBeTruthy();
  fireEvent.click(shown.getByRole('button', { name: words.edit }));
  fireEvent.click(shown.getByRole('radio', { name: words.some }));
  const save = shown.getByRole('button', { name: en.kit.save });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  expect(shown.queryByRole('checkbox', { name: /Owner/ })).toBeNull();
  fireEvent.click(shown.getByRole('checkbox', { name: /Technical/ }));
  fireEvent.input(shown.getByLabelText(words.last), { target: { value: '2031-03-04' } });
  fireEvent.click(save);
  expect(await screen.findByText(words.saved)).toBeTruthy();
  expect(put(seen)!.headers.get('If-Match')).toBe('"4"');
  expect(await put(seen)!.json()).toEqual({ roles: ['r2'], from: endOf('2031-03-04') });
});

test('without a day the service gives the grace period, and one that is over is not opened again', async () => {
  const past = '2024-05-06T10:20:30Z';
  const seen = await visit('/access', world(policy({ roles: ['r1'], from: past }), (request) => (request.method === 'PUT' ? { body: policy() } : undefined)), manager);
  const shown = await card();
  fireEvent.click(shown.getByRole('button', { name: words.edit }));
  fireEvent.click(shown.getByRole('radio', { name: words.all }));
  fireEvent.click(shown.getByRole('button', { name: en.kit.save }));
  await waitFor(() => expect(put(seen)).toBeTruthy());
  expect(await put(seen)!.json()).toEqual({ roles: ['*'], from: past });
  fireEvent.click(await shown.findByRole('button', { name: words.edit }));
  fireEvent.input(await shown.findByLabelText(words.last), { target: { value: '' } });
  fireEvent.click(shown.getByRole('button', { name: en.kit.save }));
  await waitFor(() => expect(seen.filter((request) => request.method === 'PUT')).toHaveLength(2));
  expect(await seen.filter((request) => request.method === 'PUT')[1]!.json()).toEqual({ roles: ['r1'] });
});

test('staff come to the provider’s own account, where whoever decides about roles decides', async () => {
  const staff = { ...person(['access.manage', 'access.read', 'accounts.read'], 'PROVIDER'), account: { id: 'p1', name: 'Acme', side: 'PROVIDER' } };
  await visit('/access', world(policy(), undefined, 'PROVIDER'), staff);
  fireEvent.click(await screen.findByRole('button', { name: en.access.ownAccount(isolate('Acme')) }));
  expect(within(await screen.findByRole('region', { name: words.title })).queryByRole('button', { name: words.edit })).toBeNull();
  expect(location.search).toBe('?account=p1');
});

test('who decides about roles sets it for the provider', async () => {
  const owner = { ...person(['access.manage', 'access.read', 'accounts.read', 'roles.manage'], 'PROVIDER'), account: { id: 'p1', name: 'Acme', side: 'PROVIDER' } };
  await visit('/access?account=p1', world(policy(), undefined, 'PROVIDER'), owner);
  fireEvent.click((await card()).getByRole('button', { name: words.edit }));
  fireEvent.click((await card()).getByRole('radio', { name: words.some }));
  expect((await card()).getByRole('checkbox', { name: /Owner/ })).toBeTruthy();
});

test('whoever has to add one by a day is told on Home, with the way to it', async () => {
  const tickets: Service = (_, { pathname }) => (pathname === '/api/tickets' ? { body: { items: [], count: 0 } } : pathname === '/api/me/second-factor' ? { body: { added: false, demandedFrom: from } } : undefined);
  await visit('/', tickets, person([]));
  const way = await screen.findByRole('link', { name: en.home.secondFactor(when(from, 'day')) });
  expect(way.getAttribute('href')).toBe('/auth/security');
  expect(screen.queryByText(en.home.nothing)).toBeNull();
});
