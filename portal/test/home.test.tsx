import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.home;
const at = new Date().toISOString();
const account = (missingRoles: string[]) => ({ body: { id: 'a1', name: 'Northwind Traders', contacts: [], missingRoles } });
/** Services with so many tickets and requests waiting. */
const world = (waiting: number, requests = 0, missing: string[] = []): Service => (_, { pathname, searchParams }) => {
  if (pathname === '/api/tickets') return { body: { items: [], count: searchParams.get('category') ? requests : waiting } };
  return pathname === '/api/accounts/a1' ? account(missing) : undefined;
};
const others = [{ id: 'a1', name: 'Northwind Traders', side: 'CUSTOMER' }, { id: 'a2', name: 'Åkerö Mills', side: 'CUSTOMER' }];

test('T52 a customer is told what waits in the account in use, and where it is done', async () => {
  const seen = await visit('/', world(2, 0, ['management']), person(['contacts.read', 'tickets.open']));
  expect((await screen.findByRole('link', { name: words.ticketsForYou(2) })).getAttribute('href')).toBe('/tickets?waitingFor=CUSTOMER');
  expect((await screen.findByRole('link', { name: words.missingRoles(1) })).getAttribute('href')).toBe('/contacts-manager');
  expect(seen.some((each) => each.url.includes('waitingFor=CUSTOMER') && each.url.includes('count=true'))).toBe(true);
});

test('T52 staff are told of tickets and requests, the latter only who may decide them', async () => {
  await visit('/', world(3, 1), { ...person(['changes.approve'], 'PROVIDER') });
  expect((await screen.findByRole('link', { name: words.ticketsForUs(3) })).getAttribute('href')).toBe('/tickets?waitingFor=PROVIDER');
  expect((await screen.findByRole('link', { name: words.approvals(1) })).getAttribute('href')).toBe('/approvals');
});

test('T52 who may not decide requests is told of none', async () => {
  const seen = await visit('/', world(3, 1), person([], 'PROVIDER'));
  await screen.findByRole('link', { name: words.ticketsForUs(3) });
  expect(screen.queryByRole('link', { name: words.approvals(1) })).toBeNull();
  expect(seen.some((each) => each.url.includes('CONTACT_CHANGES'))).toBe(false);
});

test('T52 where nothing waits it is said, and the other accounts are a step away', async () => {
  await visit('/', world(0), { ...person([]), accounts: others });
  expect(await screen.findByText(words.nothing)).toBeTruthy();
  expect(screen.getByRole('link', { name: words.switchTo + ' Åkerö Mills' }).getAttribute('href')).toBe('/login?account=a2&to=%2F');
  expect(screen.queryByRole('link', { name: words.switchTo + ' Northwind Traders' })).toBeNull();
  expect(screen.queryByRole('link', { name: en.tickets.submit })).toBeNull();
});

test('T54 the account in use is named until that is closed, and the keyboard goes on', async () => {
  sessionStorage.clear();
  await visit('/', world(0), { ...person([]), accounts: others });
  const band = within(await screen.findByRole('region', { name: en.shell.accountInUse }));
  expect(band.getByText('Northwind Traders')).toBeTruthy();
  band.getByRole('button', { name: en.shell.hideActing }).click();
  await waitFor(() => expect(screen.queryByRole('region', { name: en.shell.accountInUse })).toBeNull());
  expect(document.activeElement?.tagName).toBe('MAIN');
});

test('T53 T55 of many accounts one is found by its name; the one in use is marked', async () => {
  await visit('/choose', world(0), { ...person([]), accounts: [...others, ...Array.from({ length: 7 }, (_, i) => ({ id: 'b' + i, name: 'Bakery ' + i, side: 'CUSTOMER' }))] });
  expect((await screen.findByText(words.inUse)).closest('li')!.textContent).toContain('Northwind Traders');
  fireEvent.input(screen.getByRole('searchbox', { name: words.find }), { target: { value: 'bakery 3' } });
  await waitFor(() => expect(screen.getAllByRole('link', { name: /Bakery/ }).map((each) => each.getAttribute('href'))).toEqual(['/login?account=b3&to=%2F']));
});

test('M4 an item of the inbox is read by opening it, and by a button named for it', async () => {
  const item = { id: 'n1', kind: 'TICKET_ANSWERED', ticketId: 't1', subject: 'Invoice', createdAt: at, read: false };
  const seen = await visit('/inbox', ({ method }, { pathname }) => (pathname === '/api/inbox' ? { body: { items: [item, { ...item, id: 'n2', read: true }] } } : method === 'POST' ? { status: 204 } : undefined), person([]));
  const read = await screen.findAllByRole('button', { name: words.markReadOf(words.kinds.TICKET_ANSWERED!) });
  expect(read).toHaveLength(1);
  read[0]!.click();
  await waitFor(() => expect(seen.filter((each) => each.method === 'POST').map((each) => new URL(each.url).pathname)).toEqual(['/api/inbox/n1/read']));
  screen.getAllByRole('button', { name: /^Your ticket was answered/ })[1]!.click();
  await waitFor(() => expect(location.pathname).toBe('/tickets/t1'));
});
