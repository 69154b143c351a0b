import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.purchasers;
const buyers = { accountId: 'b1', name: 'Northern Buyers', scopes: ['PAYMENTS'] };
const account = { id: 'a1', name: 'Northwind Traders', side: 'CUSTOMER', type: 'COMPANY', programme: 'MANAGED', active: true, loginStatus: 'ACTIVATED', phase: 'READY', missingRoles: [], contacts: [], purchasers: [buyers] };
const preview = (purchasers: object[], more: object = {}) => ({ digest: 'd1', needsApproval: false, broken: [], before: [], after: [], rights: [], mails: [], purchasers, asOf: 7, ...more });
const request = (purchasers: object[], more: object = {}) => ({ id: 'r1', accountId: 'a1', number: 4, amendment: 0, status: 'REQUESTED', approval: true, requestedBy: { kind: 'CONTACT', id: 'c1', accountId: 'a1' }, requestedAt: '2026-11-24T09:00:00Z', ownApproval: false, broken: [], contacts: [],
  operations: [{ type: 'set-purchasers', contactId: '', roles: [], emailIds: [], fields: [], addresses: {}, purchasers }], ...more });

let approval: boolean;
/** Services of one account; `over` answers first. What would come of a change is what it asks for. */
const world = (over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? ({
  'GET /api/accounts/a1': { body: account, etag: '"7"' }, 'GET /api/roles': { body: { items: [] } }, 'GET /api/accounts/a1/grants': { body: { items: [] } },
  'GET /api/accounts': { body: { items: [{ id: 'b1', name: 'Northern Buyers' }, { id: 'b2', name: 'Northgate Purchasing' }] } },
  'GET /api/accounts/a1/change-policy': { body: { operations: {}, own: {} } }, 'GET /api/accounts/a1/change-requests': { body: { items: [] } },
  'POST /api/accounts/a1/change-previews': { body: preview(current, { needsApproval: approval }) }, 'POST /api/accounts/a1/change-requests': { status: 201, body: request([], { approval }) },
} as Record<string, ReturnType<Service>>)[`${asked.method} ${url.pathname}`];
let current: object[];
const staff = person(['accounts.read', 'accounts.manage', 'contacts.read', 'contacts.manage'], 'PROVIDER');
const sent = (seen: Request[], path: string) => Promise.all(seen.filter((each) => each.method === 'POST' && each.url.endsWith(path)).map((each) => each.json()));
const dialog = async () => within(await screen.findByRole('dialog'));
const ready = (name: string) => waitFor(() => { const button = screen.getByRole('button', { name }); expect(button.getAttribute('aria-disabled')).toBeNull(); return button; });

beforeEach(() => { approval = false; current = [{ accountId: 'b1', scopes: ['PAYMENTS', 'SUPPORT'] }]; });

test('Q1 D16 staff see who acts for a customer and for what, and set it as it was previewed', async () => {
  const seen = await visit('/accounts/a1', world(), staff);
  const card = within(await screen.findByRole('region', { name: words.title }));
  expect(card.getByRole('link', { name: 'Northern Buyers' }).getAttribute('href')).toBe('/accounts/b1');
  expect(card.getByText('payments')).toBeTruthy();
  card.getByRole('button', { name: words.changeOf }).click();
  fireEvent.click(within((await dialog()).getByRole('group', { name: 'Northern Buyers' })).getByLabelText(/^Support/));
  expect(await screen.findByText(/Northern Buyers.* can from then on look after: support/)).toBeTruthy();
  (await ready(words.apply)).click();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await sent(seen, '/change-requests')).toEqual([{ digest: 'd1', operations: [{ type: 'set-purchasers', purchasers: [{ accountId: 'b1', scopes: ['PAYMENTS', 'SUPPORT'] }] }] }]);
  expect(screen.getByText(words.set)).toBeTruthy();
});

test('D16 a purchaser is found by its name among purchasers, and the one with nothing ticked is none any more', async () => {
  current = [{ accountId: 'b2', scopes: ['CONTRACTS'] }];
  const seen = await visit('/accounts/a1', world(), staff);
  (await screen.findByRole('button', { name: words.changeOf })).click();
  fireEvent.input((await dialog()).getByRole('combobox', { name: words.find }), { target: { value: 'north' } });
  const options = await (await dialog()).findAllByRole('option', { name: /North/ });
  expect(options.map((each) => each.textContent)).toEqual(['Northgate Purchasing']);
  expect(new URL(seen.find((each) => each.url.includes('query=north'))!.url).searchParams.get('side')).toBe('PURCHASER');
  fireEvent.mouseDown(options[0]!);
  fireEvent.click(within(await screen.findByRole('group', { name: 'Northgate Purchasing' })).getByLabelText(/^Contracts/));
  fireEvent.click(within(screen.getByRole('group', { name: 'Northern Buyers' })).getByLabelText(/^Payments/));
  expect(screen.getByText(words.dropped)).toBeTruthy();
  expect(await screen.findByText(/Nobody of .*Northern Buyers.* acts for this account any more/)).toBeTruthy();
  (await ready(words.apply)).click();
  await waitFor(async () => expect((await sent(seen, '/change-requests'))[0].operations).toEqual([{ type: 'set-purchasers', purchasers: [{ accountId: 'b2', scopes: ['CONTRACTS'] }] }]));
});

test('D16 when the outcome changed meanwhile nothing is set before it was looked at again', async () => {
  let first = true;
  const seen = await visit('/accounts/a1', world(({ method }, { pathname }) => {
    if (method !== 'POST' || !pathname.endsWith('/change-requests') || !first) return undefined;
    first = false;
    return { status: 412, body: { type: 'https://x/problems/preview-outdated', preview: preview(current, { digest: 'd2' }) } };
  }), staff);
  (await screen.findByRole('button', { name: words.changeOf })).click();
  fireEvent.click((await dialog()).getByLabelText(/^Support/));
  (await ready(words.apply)).click();
  expect(await screen.findByText(en.manager.outdated)).toBeTruthy();
  (await ready(words.apply)).click();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await sent(seen, '/change-requests')).map((body) => body.digest)).toEqual(['d1', 'd2']);
});

test('C10 D16 only staff who manage accounts are offered to name one, and nobody who acts through one', async () => {
  await visit('/accounts/a1', world(), person(['accounts.read', 'contacts.read', 'contacts.manage'], 'PROVIDER'));
  await screen.findByRole('region', { name: words.title });
  expect(screen.queryByRole('button', { name: words.changeOf })).toBeNull();
});

test('C10 D16 whoever acts through a purchaser sees it, and does not decide about it', async () => {
  const me = { ...person(['contacts.read', 'contacts.manage'], 'PURCHASER'), account: { id: 'a1', name: 'Northwind Traders', side: 'PURCHASER', via: { accountId: 'b1', name: 'Northern Buyers' } } };
  await visit('/contacts-manager', world(), me);
  expect(within(await screen.findByRole('region', { name: words.title })).getByText('Northern Buyers')).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.changeOf })).toBeNull();
});

test('Q1 D16 a customer asks in the contacts manager for less, which waits for approval', async () => {
  approval = true;
  current = [];
  const seen = await visit('/contacts-manager', world(), person(['contacts.read', 'contacts.manage']));
  (await screen.findByRole('button', { name: words.changeOf })).click();
  expect((await dialog()).queryByRole('combobox')).toBeNull();
  fireEvent.click((await dialog()).getByLabelText(/^Payments/));
  (await ready(words.ask)).click();
  expect(await screen.findByText(words.asked(4))).toBeTruthy();
  expect((await sent(seen, '/change-requests'))[0].operations).toEqual([{ type: 'set-purchasers', purchasers: [] }]);
});

test('Q24 D16 a request about purchasers says what comes and goes, and counts', async () => {
  await visit('/change-requests/r1', world((_, { pathname }) => (pathname === '/api/change-requests/r1' ? { body: request([{ accountId: 'b1', scopes: ['CONTRACTS'] }]), etag: '"1"' } : undefined)),
    { ...person(['changes.approve', 'contacts.manage', 'contacts.read'], 'PROVIDER'), contact: { id: 's1', name: 'Maria' } });
  expect(await screen.findByText(en.manager.requestedChanges(1))).toBeTruthy();
  expect((await screen.findByText('payments')).closest('del')).toBeTruthy();
  expect(screen.getByText('contracts').closest('ins')).toBeTruthy();
  expect(screen.getByRole('button', { name: en.manager.approveN(1) })).toBeTruthy();
});

test('D3 D16 what is asked about purchasers stays when the rest is amended', async () => {
  const step = [{ accountId: 'b1', scopes: ['CONTRACTS'] }];
  const ada = { contactId: 'c9', name: 'Ada Byron', givenName: 'Ada', familyName: 'Byron', active: true, roles: [], emails: [], phones: [], permissions: {} };
  const role = { id: 'tech', name: 'Technical', side: 'CUSTOMER', programme: 'MANAGED', minHolders: 0, permissions: [], grants: [], automaticMails: [] };
  const seen = await visit('/accounts/a1/contacts-manager?amend=r1', world((_, { pathname }) => (pathname === '/api/change-requests/r1' ? { body: request(step), etag: '"1"' } : pathname === '/api/roles' ? { body: { items: [role] } } : pathname === '/api/accounts/a1' ? { body: { ...account, contacts: [ada] }, etag: '"7"' } : undefined)), staff);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Technical, Ada Byron' }));
  await waitFor(async () => expect((await sent(seen, '/change-previews')).at(-1).operations).toEqual([{ type: 'set-roles', contactId: 'c9', roles: ['tech'] }, { type: 'set-purchasers', purchasers: step }]));
  expect(screen.getByText(en.manager.requestedChanges(2))).toBeTruthy();
});

test('Q1 D16 a purchaser’s person finds its customers and acts for one', async () => {
  const via = { accountId: 'b1', name: 'Northern Buyers' };
  const me = { ...person([], 'PURCHASER'), account: { id: 'a1', name: 'Northwind Traders', side: 'PURCHASER', via }, accounts: [{ id: 'b1', name: 'Northern Buyers', side: 'PURCHASER' }, { id: 'a1', name: 'Northwind Traders', side: 'PURCHASER', via }, { id: 'a2', name: 'Åkerö Mills', side: 'PURCHASER', via }] };
  await visit('/customers', world(), me);
  const table = within(await screen.findByRole('table', { name: words.customers }));
  expect(table.getAllByRole('rowheader').map((each) => each.textContent)).toEqual(['Northwind Traders', 'Åkerö Mills']);
  expect(table.getByText(words.inUse)).toBeTruthy();
  expect(table.getByRole('link', { name: words.actForName('Åkerö Mills') }).getAttribute('href')).toBe('/login?account=a2&to=%2F');
  fireEvent.input(screen.getByRole('searchbox', { name: words.findCustomer }), { target: { value: 'akero' } });
  await waitFor(() => expect(table.getAllByRole('rowheader')).toHaveLength(1));
  expect(location.search).toBe('?find=akero');
  expect(screen.getByRole('region', { name: en.shell.accountInUse }).textContent).toContain('Northern Buyers');
});
