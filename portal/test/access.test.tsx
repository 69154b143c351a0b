import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { when } from '../src/main/web/i18n/time';
import { person, type Service, visit } from './harness';

const day = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * day).toISOString();
const contact = (id: string, name: string, more = {}) => ({ contactId: id, name, active: true, roles: [], phones: [], permissions: {}, emails: [{ emailId: 'e-' + id, address: id + '@x.example' }], ...more });
const pending = (reason = 'INVITATION_DEFERRED') => ({ standing: { state: 'PENDING', reason } });
const active = { activated: true, standing: { state: 'ACTIVE' } };
const off = { login: false, standing: { state: 'OFF' } };
const grant = (id: string, more = {}) => ({ emailId: 'e-' + id, contactId: id, login: true, signatory: false, until: null, activated: false, current: true, known: true, invitation: null, version: 3, ...pending(), ...more });
const sent = (more = {}) => ({ state: 'SENT', version: 1, sentAt: at(-2), expiresAt: at(5), delivery: { state: 'SENT', reason: null }, ...more });
const people = [contact('ada', 'Ada'), contact('bo', 'Bo'), contact('cy', 'Cy'), contact('di', 'Di'), contact('eva', 'Eva', { emails: [] })];
const expired = { invitation: sent({ state: 'EXPIRED', expiresAt: at(-1) }), ...pending('INVITATION_EXPIRED') };
const grants = [grant('ada', active), grant('bo', { invitation: sent(), ...pending('INVITATION_SENT') }), grant('cy', expired), grant('di', off)];
const manager = person(['access.manage', 'access.read', 'accounts.read', 'contacts.manage']);

const service = (answers: Service = () => undefined): Service => (request, url) => answers(request, url) ?? (url.pathname === '/api/accounts/a1' ? { body: { id: 'a1', name: 'Northwind Traders', contacts: people } }
  : url.pathname === '/api/accounts/a1/grants' ? { body: { items: grants, next: null } }
  : request.method === 'GET' && url.pathname.startsWith('/api/accounts/a1/grants/') ? { body: grants.find(({ emailId }) => url.pathname.endsWith(emailId)), etag: '"3"' } : undefined);

test('S18 T9 active contacts are listed with each address and why it stands as it does, expired invitations first', async () => {
  await visit('/access', service(), manager);
  await screen.findByRole('link', { name: 'Ada' });
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Cy', 'Bo', 'Ada', 'Di']);
  expect(rows[0]!.textContent).toContain(en.access.standings.expired);
  expect(rows[1]!.textContent).toContain('2 days ago');
  expect(screen.getByRole('link', { name: 'Eva' })).toBeTruthy();
});

test('S19 S24 T8 login on asks whether to invite now, and sends the message with it', async () => {
  const seen = await visit('/access', service((request, url) => (request.method === 'PATCH' ? { body: { ...grants[3], login: true } } : request.method === 'POST' && url.pathname.endsWith('/e-di/invitations') ? { status: 201, body: sent() } : undefined)), manager);
  fireEvent.click(await screen.findByRole('switch', { name: 'Access, Di, di@x.example' }));
  expect(seen.some((request) => request.method === 'PATCH')).toBe(false);
  fireEvent.input(screen.getByLabelText(en.access.message), { target: { value: 'Welcome' } });
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  expect(await screen.findByText(en.access.invited('Di'))).toBeTruthy();
  const [patch, post] = seen.filter((request) => request.method === 'PATCH' || request.method === 'POST');
  expect(patch!.headers.get('If-Match')).toBe('"3"');
  expect(await patch!.json()).toEqual({ login: true });
  expect(await post!.json()).toEqual({ message: 'Welcome' });
});

test('T9 with the invitation left for later nothing is mailed', async () => {
  const seen = await visit('/access', service((request) => (request.method === 'PATCH' ? { body: { ...grants[3], login: true } } : undefined)), manager);
  fireEvent.click(await screen.findByRole('switch', { name: 'Access, Di, di@x.example' }));
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(en.access.later) }));
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  expect(await screen.findByText(en.access.givenLater('Di'))).toBeTruthy();
  expect(seen.some((request) => request.method === 'POST')).toBe(false);
});

test('T13 C3 login off says what it takes and what stays before it is done', async () => {
  const seen = await visit('/access', service((request) => (request.method === 'PATCH' ? { body: { ...grants[0], login: false } } : undefined)), manager);
  fireEvent.click(await screen.findByRole('switch', { name: 'Access, Ada, ada@x.example' }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain(en.access.takeText('Ada', 'ada@x.example', 'Northwind Traders'));
  expect(dialog.textContent).toContain(en.access.takeStays);
  fireEvent.click(within(dialog).getByRole('button', { name: en.access.take }));
  await waitFor(() => expect(seen.some((request) => request.method === 'PATCH')).toBe(true));
  expect(await seen.find((request) => request.method === 'PATCH')!.json()).toEqual({ login: false });
});

test('T48 an invitation is sent again, and it is said that the old link dies', async () => {
  const seen = await visit('/access', service((request) => (request.method === 'POST' ? { status: 201, body: sent() } : undefined)), manager);
  fireEvent.click(await screen.findByRole('button', { name: 'Send again, Bo, bo@x.example' }));
  expect(screen.getByRole('dialog').textContent).toContain(en.access.oldLink);
  fireEvent.click(screen.getByRole('button', { name: en.access.send(1) }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(seen.filter((request) => request.method === 'POST').map((request) => new URL(request.url).pathname)).toEqual(['/api/accounts/a1/grants/e-bo/invitations']);
});

test('T48 of several invitations, the one that fails is named with the reason and tried again alone', async () => {
  const waiting = [grant('bo', { invitation: { state: 'DEFERRED', version: 0 } }), grant('cy', expired)];
  let full = true;
  const seen = await visit('/access', service((request, url) => (url.pathname === '/api/accounts/a1/grants' ? { body: { items: waiting, next: null } } : request.method !== 'POST' ? undefined
    : url.pathname.includes('e-cy') && full ? { status: 429, body: { detail: 'Sent too often today.' } } : { status: 201, body: sent() })), manager);
  fireEvent.click(await screen.findByRole('button', { name: en.access.inviteAll(2) }));
  fireEvent.click(screen.getByRole('button', { name: en.access.send(2) }));
  expect(await screen.findByText(en.access.notSent('Sent too often today.'))).toBeTruthy();
  full = false;
  fireEvent.click(await screen.findByRole('button', { name: en.access.sendFailed(1) }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(seen.filter((request) => request.method === 'POST').map((request) => new URL(request.url).pathname.split('/')[5])).toEqual(['e-cy', 'e-bo', 'e-cy']);
});

test('C12 who may only read sees the states and can change nothing', async () => {
  await visit('/access', service(), person(['access.read', 'accounts.read']));
  const login = await screen.findByRole('switch', { name: 'Access, Ada, ada@x.example' });
  expect(login.getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByRole('button', { name: en.access.inviteAll(1) })).toBeNull();
  fireEvent.click(login);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('D5 an address that the account does not use cannot be given access, and it says why', async () => {
  await visit('/access?account=a1', service((_, url) => (url.pathname === '/api/accounts/a1/grants' ? { body: { items: [grant('di', { ...off, known: false })], next: null } } : undefined)), person(['access.manage'], 'PROVIDER'));
  expect((await screen.findByRole('switch', { name: 'Access, Di, di@x.example' })).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(en.access.unknown, { exact: false })).toBeTruthy();
});

test('T49 an address that was replaced is told as such, with how long it still works', async () => {
  await visit('/access', service((_, url) => (url.pathname === '/api/accounts/a1/grants' ? { body: { items: [{ ...grant('ada', { ...active, current: false }), emailId: 'gone' }], next: null } } : undefined)), manager);
  const row = (await screen.findByText(en.access.kept)).closest('tr')!;
  expect(within(row).getByText(en.access.earlier)).toBeTruthy();
});

const field = (label: string) => screen.getByLabelText(new RegExp('^' + label), { selector: 'input' });

async function withTemporary(password: string, again = password) {
  fireEvent.click(await screen.findByRole('switch', { name: 'Access, Di, di@x.example' }));
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(en.access.temporary) }));
  fireEvent.input(field(en.access.password), { target: { value: password } });
  fireEvent.input(field(en.access.passwordAgain), { target: { value: again } });
}

test('S19 S20 C2 a temporary password is typed twice and turns login on', async () => {
  const seen = await visit('/access', service((request) => (request.method === 'PUT' ? { body: { ...grants[3], login: true } } : undefined)), manager);
  await withTemporary('four words on paper', 'four words on papre');
  expect(screen.getByText(en.access.passwordsDiffer)).toBeTruthy();
  expect(screen.getByRole('button', { name: en.access.give }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.input(field(en.access.passwordAgain), { target: { value: 'four words on paper' } });
  expect(screen.getByText(en.access.longEnough)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  expect(await screen.findByText(en.access.handedOver('Di'))).toBeTruthy();
  const [put] = seen.filter((request) => request.method === 'PUT');
  expect(new URL(put!.url).pathname).toBe('/api/accounts/a1/grants/e-di/temporary-password');
  expect(put!.headers.get('If-Match')).toBe('"3"');
  expect(await put!.json()).toEqual({ password: 'four words on paper', message: null });
  expect(seen.some((request) => request.method === 'PATCH' || request.method === 'POST')).toBe(false);
});

test('S19 D1 where login is on and waits, a temporary password is given without turning it off', async () => {
  const seen = await visit('/access', service((request) => (request.method === 'PUT' ? { body: grants[1] } : undefined)), manager);
  fireEvent.click(await screen.findByRole('button', { name: en.access.temporaryName('Bo', 'bo@x.example') }));
  expect(screen.getByRole('dialog').textContent).toContain(en.access.oldLink);
  for (const label of [en.access.password, en.access.passwordAgain]) fireEvent.input(field(label), { target: { value: 'four words on paper' } });
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  expect(await screen.findByText(en.access.handedOver('Bo'))).toBeTruthy();
  expect(seen.filter((request) => request.method !== 'GET').map((request) => request.method)).toEqual(['PUT']);
});

test('S19 a password that the service refuses is told so at its field', async () => {
  await visit('/access', service((request) => (request.method === 'PUT' ? { status: 400, body: { type: 'https://liaison.example/problems/password-guessable', detail: 'x', errors: [{ pointer: '/password', detail: 'x' }] } } : undefined)), manager);
  await withTemporary('password password');
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  const words = await screen.findByText(en.access.passwordRefusals['password-guessable']!);
  expect(field(en.access.password).getAttribute('aria-describedby')).toContain(words.id);
});

test('D1 of a login that is in use it is said that an invitation is the way', async () => {
  await visit('/access', service((request) => (request.method === 'PUT' ? { status: 409, body: { type: 'https://liaison.example/problems/login-not-new', detail: 'x' } } : undefined)), manager);
  await withTemporary('four words on paper');
  fireEvent.click(screen.getByRole('button', { name: en.access.give }));
  expect(await screen.findByText(en.access.notNew)).toBeTruthy();
});

test('C2 D1 until when a temporary password works is shown, that it is over, and when somebody signed in last', async () => {
  const temporary = [grant('ada', { ...active, lastSignInAt: at(-3) }), grant('bo', { invitation: sent(), bootstrap: 'TEMPORARY_PASSWORD', temporaryPassword: { state: 'SET', expiresAt: at(2) }, ...pending('TEMPORARY_PASSWORD_SET') }), grant('cy', { invitation: sent(), ...pending('TEMPORARY_PASSWORD_EXPIRED') }), grant('di', { standing: { state: 'BLOCKED', reason: 'CONTACT_INACTIVE' } })];
  await visit('/access', service((_, url) => (url.pathname === '/api/accounts/a1/grants' ? { body: { items: temporary, next: null } } : undefined)), manager);
  await screen.findByRole('link', { name: 'Ada' });
  const row = (name: string) => screen.getByRole('link', { name }).closest('tr')!.textContent;
  expect(row('Bo')).toContain(en.access.standings.temporary);
  expect(row('Bo')).toContain(when(at(2), 'day'));
  expect(row('Cy')).toContain(en.access.overWhy);
  expect(row('Di')).toContain(en.access.contactInactive);
  expect(row('Ada')).toContain(en.access.signedIn(when(at(-3), 'day')));
});
