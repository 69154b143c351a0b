import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import sv from '../src/main/web/i18n/sv';
import { person, type Service, visit } from './harness';

const role = (more: object) => ({ id: 'member', name: 'Member', side: 'CUSTOMER', programme: null, rank: null, minHolders: 0, maxHolders: null, permissions: [], automaticMails: [], grants: [], audience: null, ...more });
const recipient = role({ id: 'managed.report-recipient', name: 'Report Recipient', programme: 'MANAGED', minHolders: 1, permissions: ['contacts.read', 'odd.thing'], automaticMails: ['monthly-report'], audience: 'Whoever receives the reports.' });
const admin = role({ id: 'licence.primary-admin', name: 'Primary Admin', programme: 'LICENCE', maxHolders: 1, grants: ['member'] });
const all = { items: [recipient, admin, role({})], next: null };
const reads: Service = (request, url) => (url.pathname === '/api/roles' ? { body: all } : url.pathname === '/api/roles/managed.report-recipient' && request.method === 'GET' ? { body: recipient, etag: '"4"' } : undefined);
const staff = (...permissions: string[]) => person(permissions, 'PROVIDER');

test('Q13 Q14 all roles say whom they are for, their permissions and automatic mails in words, and which are required', async () => {
  await visit('/roles', reads, staff());
  const card = (await screen.findByRole('link', { name: 'Report Recipient' })).closest('article')!;
  for (const words of ['Whoever receives the reports.', en.roles.permissions['contacts.read'], 'odd.thing', en.roles.automatic['monthly-report'], en.roles.required(1)]) expect(card.textContent).toContain(words);
  expect(screen.getByRole('heading', { name: 'Customers: Managed site' })).toBeTruthy();
});

test('D16 a role of purchasers says what it is for at customers, and one without says that it is for nothing there', async () => {
  const roles = [role({ id: 'payer', name: 'Payer', side: 'PURCHASER', scope: 'PAYMENTS' }), role({ id: 'buyer', name: 'Buyer', side: 'PURCHASER', scope: null }), role({})];
  await visit('/roles', (_, { pathname }) => (pathname === '/api/roles' ? { body: { items: roles } } : pathname === '/api/roles/buyer' ? { body: roles[1], etag: '"1"' } : undefined), staff());
  const card = async (name: string) => within((await screen.findByRole('link', { name })).closest('article')!);
  expect((await card('Payer')).getByText(en.roles.scope).nextElementSibling!.textContent).toBe(en.purchasers.offers.PAYMENTS);
  expect((await card('Member')).queryByText(en.roles.scope)).toBeNull();
  (await screen.findByRole('link', { name: 'Buyer' })).click();
  await screen.findByRole('heading', { name: 'Buyer', level: 1 });
  expect((await screen.findByText(en.roles.scope)).nextElementSibling!.textContent).toBe(en.roles.noScope);
});

test('Q13 the words of permissions are those of the language', async () => {
  await visit('/roles', reads, staff(), 'sv');
  expect((await screen.findByRole('link', { name: 'Report Recipient' })).closest('article')!.textContent).toContain(sv.roles.permissions['contacts.read']);
});

test('Q14 a customer sees the roles of its own programme', async () => {
  await visit('/roles', (request, url) => (url.pathname === '/api/accounts/a1' ? { body: { id: 'a1', name: 'N', programme: 'LICENCE', contacts: [] } } : reads(request, url)), person(['accounts.read']));
  expect(await screen.findByRole('link', { name: 'Primary Admin' })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Report Recipient' })).toBeNull());
  expect(screen.queryByRole('link', { name: en.roles.create })).toBeNull();
});

test('roles are changed by whom may define them only', async () => {
  await visit('/roles/managed.report-recipient', reads, staff('roles.read'));
  await screen.findByRole('heading', { name: 'Report Recipient' });
  expect(screen.queryByRole('button', { name: en.roles.edit })).toBeNull();
});

test('a change of a role sends what was changed, with what was read', async () => {
  const seen = await visit('/roles/managed.report-recipient', (request, url) => (request.method === 'PATCH' ? { body: recipient, etag: '"5"' } : reads(request, url)), staff('roles.manage'));
  fireEvent.click(await screen.findByRole('button', { name: en.roles.edit }));
  fireEvent.click(screen.getByRole('checkbox', { name: en.roles.permissions['tickets.open'] }));
  fireEvent.input(screen.getByLabelText(en.roles.form.most, { exact: false }), { target: { value: '3' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  await waitFor(() => expect(seen.some((request) => request.method === 'PATCH')).toBe(true));
  const patch = seen.find((request) => request.method === 'PATCH')!;
  expect(patch.headers.get('If-Match')).toBe('"4"');
  expect(await patch.json()).toEqual({ permissions: ['contacts.read', 'odd.thing', 'tickets.open'], maxHolders: 3 });
});

test('accounts that a role does not fit are named with the reason', async () => {
  await visit('/roles/managed.report-recipient', (request, url) => (url.pathname.endsWith('/misfits') ? { body: { items: [{ accountId: 'a7', reason: 'TOO_FEW', holders: 0 }], next: null } } : url.pathname === '/api/accounts' ? { body: { items: [{ id: 'a7' }], next: null } }
    : url.pathname === '/api/accounts/a7' ? { body: { id: 'a7', name: 'Öberg Family', contacts: [] } } : reads(request, url)), staff('roles.read'));
  const row = (await screen.findByRole('link', { name: 'Öberg Family' })).closest('tr')!;
  expect(within(row).getByText(en.roles.reasons.TOO_FEW)).toBeTruthy();
  expect(screen.getByText(en.roles.heldIn(1, false), { exact: false })).toBeTruthy();
});

test('a new role goes to its page once it is defined', async () => {
  const seen = await visit('/roles/new', (request, url) => (request.method === 'POST' ? { status: 201, body: recipient } : reads(request, url)), staff('roles.manage'));
  fireEvent.input(await screen.findByLabelText(en.roles.form.name, { exact: false }), { target: { value: 'Payroll' } });
  fireEvent.click(screen.getByRole('button', { name: en.roles.form.define }));
  await waitFor(() => expect(location.pathname).toBe('/roles/managed.report-recipient'));
  expect(await seen.find((request) => request.method === 'POST')!.json()).toMatchObject({ name: 'Payroll', side: 'CUSTOMER', programme: null, minHolders: 0, maxHolders: null });
});
