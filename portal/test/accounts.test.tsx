import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import account from '../src/main/web/account/en';
import words from '../src/main/web/accounts/en';
import type { Account } from '../src/main/web/accounts/columns';
import { person, type Service, visit } from './harness';

const staff = person(['accounts.read', 'accounts.manage', 'access.manage'], 'PROVIDER');
const item = (n: number, loginStatus: Account['loginStatus'] = 'NOT_ACTIVATED'): Account => ({ id: 'a' + n, name: 'Client ' + n, side: 'CUSTOMER', type: 'PERSON', programme: 'PRACTICE', active: true, loginStatus, contacts: n });
const roles = { body: { items: [{ id: 'r', name: 'Boss', side: 'CUSTOMER', programme: 'PRACTICE', minHolders: 1, permissions: [], automaticMails: [], grants: [] }] } };

/** Accounts in pages of two. */
const pagesOf = (accounts: Account[], also: Service = () => undefined): Service => (request, url) => {
  const answer = also(request, url);
  if (answer || url.pathname === '/api/roles') return answer ?? roles;
  if (url.pathname !== '/api/accounts' || request.method !== 'GET') return undefined;
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const found = accounts.filter((each) => !url.searchParams.get('loginStatus') || each.loginStatus === url.searchParams.get('loginStatus'));
  return { body: { items: found.slice(from, from + 2), next: from + 2 < found.length ? String(from + 2) : null, count: url.searchParams.get('count') ? { value: found.length, exact: true } : null } };
};
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

test('C1 T39 T40 T41 each account says by a word whether somebody can sign in', async () => {
  await visit('/accounts', pagesOf([item(1, 'ACTIVATED'), item(2, 'PENDING_ACTIVATION')]), staff);
  const row = async (name: string) => within((await screen.findByRole('link', { name })).closest('tr')!);
  expect((await row('Client 1')).getByText(account.statuses.ACTIVATED)).toBeTruthy();
  expect((await row('Client 2')).getByText(account.statuses.PENDING_ACTIVATION)).toBeTruthy();
});

test('T43 a column that is hidden is named in the address, and stays hidden on another view', async () => {
  await visit('/accounts', pagesOf([item(1)]), staff);
  expect(await screen.findByRole('columnheader', { name: account.programmeLabel })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: account.programmeLabel, hidden: true }));
  await waitFor(() => expect(screen.queryByRole('columnheader', { name: account.programmeLabel })).toBeNull());
  expect(location.search).toBe('?hidden=programme');
  expect(screen.getByRole('link', { name: words.viewNames.waiting }).getAttribute('href')).toBe('/accounts?loginStatus=PENDING_ACTIVATION&hidden=programme');
});

test('what the address filters by is asked for, shown as a chip and taken away by it', async () => {
  const seen = await visit('/accounts?loginStatus=ACTIVATED&query=cli', pagesOf([item(1, 'ACTIVATED')]), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.dropFilter(`${words.status}: ${account.statuses.ACTIVATED}`) }));
  await waitFor(() => expect(location.search).toBe('?query=cli'));
  const lists = seen.filter((request) => new URL(request.url).pathname === '/api/accounts').map((request) => new URL(request.url).searchParams);
  expect([lists[0]!.get('loginStatus'), lists[0]!.get('query')]).toEqual(['ACTIVATED', 'cli']);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: words.search })));
});

test('T34 a selection is kept over pages and filters, and can be all that match', async () => {
  await visit('/accounts', pagesOf([item(1), item(2), item(3, 'ACTIVATED'), item(4, 'ACTIVATED'), item(5, 'ACTIVATED')]), staff);
  await screen.findByRole('link', { name: 'Client 1' });
  tick(words.tick('Client 1'));
  expect(await screen.findByText(words.selected(1))).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: words.viewNames.activated }));
  await screen.findByRole('link', { name: 'Client 3' });
  expect(screen.getByText(words.selected(1))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.selectMatchingCount(3) }));
  expect(await screen.findByText(words.selected(4))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect((screen.getByRole('checkbox', { name: words.tick('Client 5') }) as HTMLInputElement).checked).toBe(true));
});

test('T40 T48 whoever waits in the accounts selected is named before anything is sent', async () => {
  const grants = { body: { items: [{ contactId: 'c', emailId: 'e', login: true, signatory: false, activated: false, current: true, known: true, version: 1, invitation: { state: 'DEFERRED', version: 0 } }] } };
  const whole = { body: { ...item(2), phase: 'READY', missingRoles: [], contacts: [{ contactId: 'c', name: 'Ada', active: true, roles: [], phones: [], permissions: {}, emailId: 'e', emails: [{ emailId: 'e', address: 'ada@x.example' }] }] } };
  const seen = await visit('/accounts', pagesOf([item(1), item(2, 'PENDING_ACTIVATION')], (request, url) => (request.method === 'POST' ? { status: 201, body: {} } : url.pathname === '/api/accounts/a2' ? whole : url.pathname === '/api/accounts/a2/grants' ? grants : undefined)), staff);
  await screen.findByRole('link', { name: 'Client 1' });
  tick(words.tickShown);
  fireEvent.click(await screen.findByRole('button', { name: words.invite }));
  const send = await screen.findByRole('button', { name: account.send(1) });
  expect(screen.getByText('ada@x.example')).toBeTruthy();
  expect(seen.some((request) => request.method === 'POST')).toBe(false);
  fireEvent.click(send);
  await waitFor(() => expect(seen.filter((request) => request.method === 'POST').map((request) => new URL(request.url).pathname)).toEqual(['/api/accounts/a2/grants/e/invitations']));
});

test('no match offers to clear the filters', async () => {
  await visit('/accounts?query=zzz', pagesOf([]), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.clearFilters }));
  await waitFor(() => expect(location.search).toBe(''));
});

test('who may only read opens no account', async () => {
  await visit('/accounts', pagesOf([item(1)]), person(['accounts.read'], 'PROVIDER'));
  await screen.findByRole('link', { name: 'Client 1' });
  expect(screen.queryByRole('link', { name: words.create })).toBeNull();
});

test('T1 T5 a new account is sent as it was filled in; what the service refuses is said at its field', async () => {
  let refuse = true;
  const seen = await visit('/accounts/new', pagesOf([], (request) => { if (request.method !== 'POST') return undefined; const refused = refuse; refuse = false; return refused ? { status: 400, body: { detail: 'no', errors: [{ pointer: '/timeZone', detail: 'is no zone' }] } } : { status: 201, body: { id: 'a7' } }; }), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.save }));
  expect(await screen.findByText(words.nameMissing)).toBeTruthy();
  fireEvent.input(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Öberg Family' } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: account.kind }), 'FAMILY');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: account.programmeLabel }), 'PRACTICE');
  fireEvent.click(screen.getByRole('button', { name: words.save }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: account.timeZone }).getAttribute('aria-invalid')).toBe('true'));
  fireEvent.click(screen.getByRole('button', { name: words.createAndAdd }));
  await waitFor(() => expect(location.pathname + location.search).toBe('/accounts/a7?dialog=add'));
  expect(await seen.filter((request) => request.method === 'POST')[1]!.json()).toEqual({ name: 'Öberg Family', type: 'FAMILY', side: 'CUSTOMER', programme: 'PRACTICE', timeZone: null });
});
