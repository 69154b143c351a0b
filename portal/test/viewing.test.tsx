import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.viewing;
const nothing = () => ({ body: { items: [], count: 0 } });
const seen = (permissions: string[] = ['contacts.read']) => ({ ...person(permissions), viewing: { by: { id: 's1', name: 'Grace Hopper' }, account: 'firm', until: '2026-03-02T09:45:00Z' } });
const home = '/login?account=firm&to=' + encodeURIComponent('/accounts/a1/contacts/c1');

test('whoever views as somebody is told so on every page, and leads back from there', async () => {
  for (const path of ['/', '/tickets']) {
    await visit(path, nothing, seen());
    const banner = within(await screen.findByRole('region', { name: words.region }));
    expect(banner.getByText(/Ada Lovelace.*Northwind Traders/)).toBeTruthy();
    expect(banner.getByText(/Grace Hopper/)).toBeTruthy();
    expect(banner.queryByRole('button')).toBeNull();
    expect(banner.getByRole('link', { name: words.end }).getAttribute('href')).toBe(home);
    document.body.replaceChildren();
  }
});

test('what is the person’s own, or begins something, is not offered to whoever only looks', async () => {
  await visit('/', nothing, seen());
  await screen.findByRole('region', { name: words.region });
  for (const name of [en.shell.help, en.shell.switch, en.shell.sessions, en.shell.security]) expect(screen.queryByRole('link', { name })).toBeNull();
});

test('people who are here themselves see no such band', async () => {
  await visit('/', nothing, person());
  expect(await screen.findByRole('link', { name: en.shell.help })).toBeTruthy();
  expect(screen.queryByRole('region', { name: words.region })).toBeNull();
});

test('once it is over one is led back to the own account', async () => {
  await visit('/', nothing, seen());
  await screen.findByRole('region', { name: words.region });
  dispatchEvent(new CustomEvent('liaison:out', { detail: { kind: 'session-ended' } }));
  const dialog = within(await screen.findByRole('dialog', { name: words.over }));
  expect(dialog.getByRole('link', { name: words.back }).getAttribute('href')).toBe(home);
});

test('whoever comes to a viewing that has ended is told so on their own Home', async () => {
  await visit('/?viewing=over', nothing, person([], 'PROVIDER'));
  expect(await screen.findByText(words.over)).toBeTruthy();
  expect(screen.getByText(words.overHelp)).toBeTruthy();
  document.body.replaceChildren();
  await visit('/', nothing, person([], 'PROVIDER'));
  expect(await screen.findByRole('heading', { name: en.home.title })).toBeTruthy();
  expect(screen.queryByText(words.over)).toBeNull();
});

const customer = { id: 'a2', name: 'Northwind', side: 'CUSTOMER', programme: 'LICENCE', contacts: [], setupMissing: [], fields: {}, productDownloads: [] };
const link = { contactId: 'c2', name: 'Bob Stone', active: true, roles: [], emails: [], emailIds: [], phones: [], productDownloads: [], productCommunications: [], permissions: {} };
const place = (side = 'CUSTOMER', post: Service = () => undefined): Service => (request, url) => post(request, url)
  ?? (url.pathname === '/api/accounts/a2' ? { body: { ...customer, side } } : url.pathname === '/api/accounts/a2/contacts/c2' ? { body: link, etag: '"1"' } : nothing());
const staff = (...permissions: string[]) => person(['access.read', 'contacts.read', ...permissions], 'PROVIDER');
const opened = (said: Request[]) => said.filter((request) => request.method === 'POST');

test('staff view as a contact for a reason that they have to give', async () => {
  const went = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  const said = await visit('/accounts/a2/contacts/c2', place('CUSTOMER', ({ method }) => (method === 'POST' ? { status: 201, body: { id: 'v1' } } : undefined)), staff('access.view-as'));
  fireEvent.click(await screen.findByRole('button', { name: words.open }));
  const dialog = within(await screen.findByRole('dialog'));
  const reason = dialog.getByRole('textbox', { name: new RegExp(words.reason) });
  fireEvent.input(reason, { target: { value: 'short' } });
  fireEvent.click(dialog.getByRole('button', { name: words.begin }));
  expect(await dialog.findByText(words.tooShort)).toBeTruthy();
  expect(opened(said)).toHaveLength(0);
  fireEvent.input(reason, { target: { value: '  Asked what the page shows.  ' } });
  fireEvent.click(dialog.getByRole('button', { name: words.begin }));
  await waitFor(() => expect(went).toHaveBeenCalledWith('/login?account=a1&view-as=v1&to=%2F'));
  expect(await opened(said)[0]!.json()).toEqual({ account: 'a2', contact: 'c2', reason: 'Asked what the page shows.' });
  expect(opened(said)[0]!.headers.get('Idempotency-Key')).toBeTruthy();
  went.mockRestore();
});

test('of whoever cannot sign in it is said that there is nothing to see', async () => {
  await visit('/accounts/a2/contacts/c2', place('CUSTOMER', ({ method }) => (method === 'POST' ? { status: 409, body: { type: 'https://liaison.example/problems/no-login' } } : undefined)), staff('access.view-as'));
  fireEvent.click(await screen.findByRole('button', { name: words.open }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.input(dialog.getByRole('textbox'), { target: { value: 'Asked what the page shows.' } });
  fireEvent.click(dialog.getByRole('button', { name: words.begin }));
  expect(await dialog.findByText(words.noLogin)).toBeTruthy();
});

test.each([['without the permission', 'CUSTOMER', []], ['of the firm itself', 'PROVIDER', ['access.view-as']]] as const)('it is not offered %s', async (_, side, permissions) => {
  await visit('/accounts/a2/contacts/c2', place(side), staff(...permissions));
  expect(await screen.findByRole('heading', { name: en.contacts.manageAccess })).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.open })).toBeNull();
});

const viewing = (id: string, more = {}) => ({ id, accountId: 'a1', staff: { id: 's1', name: 'Grace Hopper' }, contact: { id: 'c2', name: 'Bob Stone' }, reason: 'Asked about it.', since: '2026-03-02T09:15:00Z', until: '2026-03-02T09:45:00Z', endedAt: null, ...more });
const open = () => viewing('v2', { until: new Date(Date.now() + 600_000).toISOString() });
const access: Service = (request, url) => (request.method === 'DELETE' ? { status: 204 } : url.pathname === '/api/accounts/a1' ? { body: { ...customer, id: 'a1' } } : url.pathname.endsWith('/view-as') ? { body: { items: [open(), viewing('v1')], next: null } } : url.pathname.endsWith('/second-factor-policy') ? { body: { roles: [], from: null, everywhere: [], everywhereFrom: null } } : { body: { items: [], next: null } });

test('an account’s admins see who viewed as whom and why, and end it', async () => {
  const said = await visit('/access', access, person(['access.read', 'access.manage']));
  expect(await screen.findAllByText('Asked about it.')).toHaveLength(2);
  fireEvent.click(screen.getByLabelText(words.endName('Grace Hopper', 'Bob Stone')));
  await waitFor(() => expect(said.filter((request) => request.method === 'DELETE').map((request) => new URL(request.url).pathname)).toEqual(['/api/view-as/v2']));
});

test('who only sees who has access does not end it', async () => {
  await visit('/access', access, person(['access.read']));
  expect(await screen.findAllByText('Asked about it.')).toHaveLength(2);
  expect(screen.queryByLabelText(words.endName('Grace Hopper', 'Bob Stone'))).toBeNull();
});

test('nor are tickets and their answers, or marks in the inbox, to be made by whoever only looks', async () => {
  const ticket = { id: 't1', accountId: 'a1', account: { id: 'a1', name: 'Northwind Traders' }, category: 'GENERAL', subject: 'Printer', message: 'It is dark.', status: 'OPEN', openedBy: { contactId: 'c1', side: 'CUSTOMER' }, openedAt: '2026-01-01T00:00:00Z', messages: 0, lastMessageAt: null, history: [] };
  const world: Service = (_, { pathname }) => (pathname === '/api/tickets/t1' ? { body: ticket, etag: '"1"' } : pathname === '/api/inbox' ? { body: { items: [{ id: 'i1', kind: 'TICKET_ANSWERED', subject: 'Printer', ticketId: 't1', createdAt: '2026-01-01T00:00:00Z', read: false }] } } : nothing());
  await visit('/tickets/t1', world, seen());
  await screen.findByText('It is dark.');
  for (const name of [en.tickets.send, en.tickets.close]) expect(screen.queryByRole('button', { name })).toBeNull();
  document.body.replaceChildren();
  await visit('/tickets', world, seen());
  await screen.findByRole('heading', { name: en.tickets.title });
  expect(screen.queryByRole('link', { name: en.tickets.submit })).toBeNull();
  document.body.replaceChildren();
  await visit('/inbox', world, seen());
  await screen.findByText(/Printer/);
  expect(screen.queryByText(en.home.markRead)).toBeNull();
});
