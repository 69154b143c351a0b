import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import en from '../src/main/web/account/en';
import type { Account, Grant } from '../src/main/web/account/rows';
import { person, type Service, visit } from './harness';

const words = en;
const staffOf = (...permissions: string[]) => person(permissions, 'PROVIDER');
const staff = staffOf('accounts.read', 'accounts.manage', 'contacts.read', 'contacts.manage', 'access.read', 'access.manage');
const contact = (id: string, name: string, ...addresses: string[]) => ({ contactId: id, name, active: true, roles: [], phones: ['+46 8 1'], permissions: {}, emailId: addresses[0]!, emails: addresses.map((address) => ({ emailId: address, address })) });
const ada = contact('c1', 'Ada Lovelace', 'ada@x.example', 'ada@home.example');
const asa = contact('c2', 'Åsa Öberg', 'asa@x.example');
const account: Account = { id: 'a9', name: 'Northwind', side: 'CUSTOMER', type: 'COMPANY', programme: 'PRACTICE', active: true, loginStatus: 'PENDING_ACTIVATION', phase: 'READY', missingRoles: [], purchasers: [], contacts: [ada, asa] };
const grant = (contactId: string, emailId: string, more: Partial<Grant> = {}): Grant => ({ contactId, emailId, login: false, signatory: false, activated: false, current: true, known: true, version: 3, ...more });
const sent = (expires: string) => ({ state: 'SENT', version: 1, sentAt: '2026-01-01T00:00:00Z', expiresAt: expires });
const on = (contactId: string, emailId: string, more: Partial<Grant> = {}) => grant(contactId, emailId, { login: true, invitation: { state: 'DEFERRED', version: 0 }, ...more });

/** The services around one account; `also` answers first. */
const around = (grants: Grant[], also: Service = () => undefined): Service => (request, url) => also(request, url) ?? ({
  'GET /api/accounts/a9': { body: account, etag: '"7"' }, 'GET /api/accounts/a9/grants': { body: { items: grants } }, 'GET /api/roles': { body: { items: [] } },
  'GET /api/accounts/a9/change-policy': { body: { operations: { 'add-contact': 'APPROVAL' }, own: {} }, etag: '"7"' },
} as Record<string, ReturnType<Service>>)[`${request.method} ${url.pathname}`];
const sentOf = (seen: Request[], method: string) => seen.filter((request) => request.method === method);
const dialog = async () => within(await screen.findByRole('dialog'));
const toggle = async (name: string) => { const box = await screen.findByRole('switch', { name }); fireEvent.click(box); };

test('T3 T44 each address of a contact has a row and settings of its own, named in full', async () => {
  await visit('/accounts/a9', around([on('c1', 'ada@x.example', { activated: true }), grant('c1', 'ada@home.example'), grant('c2', 'asa@x.example')]), staff);
  expect((await screen.findByRole('switch', { name: 'Login, Ada Lovelace, ada@x.example' }) as HTMLInputElement).checked).toBe(true);
  expect((screen.getByRole('switch', { name: 'Login, Ada Lovelace, ada@home.example' }) as HTMLInputElement).checked).toBe(false);
  expect(screen.getByText(words.standings.activated)).toBeTruthy();
  expect(screen.getAllByText('+46 8 1')).toHaveLength(2);
});

test('T8 turning Login on gives it as it was seen, and then sends the invitation with the message', async () => {
  const seen = await visit('/accounts/a9', around([grant('c2', 'asa@x.example')], (request) => (request.method === 'PATCH' ? { body: on('c2', 'asa@x.example') } : request.method === 'POST' ? { status: 201, body: {} } : undefined)), staff);
  await toggle('Login, Åsa Öberg, asa@x.example');
  const { getByRole, getByText } = await dialog();
  expect(getByText(/gets a mail with a link/)).toBeTruthy();
  fireEvent.input(getByRole('textbox'), { target: { value: ' Welcome ' } });
  fireEvent.click(getByRole('button', { name: words.loginOnSend }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [patch] = sentOf(seen, 'PATCH');
  expect(patch!.headers.get('If-Match')).toBe('"3"');
  expect(await patch!.json()).toEqual({ login: true });
  expect(await sentOf(seen, 'POST')[0]!.json()).toEqual({ message: 'Welcome' });
});

test('T9 an invitation that is put off is not sent', async () => {
  const seen = await visit('/accounts/a9', around([grant('c2', 'asa@x.example')], (request) => (request.method === 'PATCH' ? { body: on('c2', 'asa@x.example') } : undefined)), staff);
  await toggle('Login, Åsa Öberg, asa@x.example');
  const { getByRole } = await dialog();
  fireEvent.click(getByRole('radio', { name: /^Later/ }));
  fireEvent.click(getByRole('button', { name: words.loginOnLater }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sentOf(seen, 'POST')).toEqual([]);
});

test('T8 an address that is in use already gets no invitation', async () => {
  const seen = await visit('/accounts/a9', around([grant('c2', 'asa@x.example')], (request) => (request.method === 'PATCH' ? { body: on('c2', 'asa@x.example', { activated: true }) } : undefined)), staff);
  await toggle('Login, Åsa Öberg, asa@x.example');
  fireEvent.click((await dialog()).getByRole('button', { name: words.loginOnSend }));
  expect(await screen.findByText(/can sign in at once/)).toBeTruthy();
  expect(sentOf(seen, 'POST')).toEqual([]);
});

test('T13 Login off says what ends before it is done', async () => {
  const seen = await visit('/accounts/a9', around([on('c2', 'asa@x.example', { activated: true })], (request) => (request.method === 'PATCH' ? { body: grant('c2', 'asa@x.example') } : undefined)), staff);
  await toggle('Login, Åsa Öberg, asa@x.example');
  const { getByRole, getByText } = await dialog();
  expect(getByText(words.effectOthersStay)).toBeTruthy();
  expect(sentOf(seen, 'PATCH')).toEqual([]);
  fireEvent.click(getByRole('button', { name: words.loginOff }));
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(1));
  expect(await sentOf(seen, 'PATCH')[0]!.json()).toEqual({ login: false });
});

test('T48 those wait whose invitation was put off or has expired; one that is refused can be tried again alone', async () => {
  let refuse = true;
  const seen = await visit('/accounts/a9', around([on('c1', 'ada@x.example'), on('c1', 'ada@home.example', { invitation: sent('2999-01-01T00:00:00Z') }), on('c2', 'asa@x.example', { invitation: sent('2026-01-08T00:00:00Z') })],
    (request, url) => (request.method === 'POST' ? (refuse && url.pathname.includes('asa') ? { status: 409, body: { detail: 'not now' } } : { status: 201, body: {} }) : undefined)), staff);
  expect(await screen.findByText(words.standings.expired)).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: words.inviteWaiting(2) }));
  const { getByRole, findByRole, findByText } = await dialog();
  fireEvent.click(getByRole('button', { name: words.send(2) }));
  expect(await findByText('not now')).toBeTruthy();
  refuse = false;
  fireEvent.click(await findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sentOf(seen, 'POST').map((request) => new URL(request.url).pathname.split('/')[5])).toEqual(['ada%40x.example', 'asa%40x.example', 'asa%40x.example']);
});

test('T48 an invitation whose answer was lost is sent again under the same key', async () => {
  let lost = true;
  const seen = await visit('/accounts/a9', around([on('c2', 'asa@x.example')], (request) => { if (request.method !== 'POST') return undefined; if (lost) { lost = false; return { status: 503, body: {} }; } return { status: 201, body: {} }; }), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.inviteWaiting(1) }));
  const { getByRole, findByRole } = await dialog();
  fireEvent.click(getByRole('button', { name: words.send(1) }));
  fireEvent.click(await findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sentOf(seen, 'POST')).toHaveLength(2));
  const [first, second] = sentOf(seen, 'POST').map((request) => request.headers.get('Idempotency-Key'));
  expect(second).toBe(first);
});

test('T32 a signatory is named at once, and undone with what was answered', async () => {
  let version = 3;
  const seen = await visit('/accounts/a9', around([on('c2', 'asa@x.example')], (request) => (request.method === 'PATCH' ? { body: on('c2', 'asa@x.example', { version: ++version }) } : undefined)), staff);
  await toggle('Signatory, Åsa Öberg, asa@x.example');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(2));
  expect(sentOf(seen, 'PATCH').map((request) => request.headers.get('If-Match'))).toEqual(['"3"', '"4"']);
  expect(await sentOf(seen, 'PATCH')[1]!.json()).toEqual({ signatory: false });
});

test('a setting is changed although another setting was changed meanwhile, but not over its own change', async () => {
  const now = on('c2', 'asa@x.example', { version: 8, until: '2999-01-01T00:00:00Z' });
  const answers: Service = (request, url) => (request.method === 'PATCH' ? (request.headers.get('If-Match') === '"8"' ? { body: now } : { status: 412, body: { detail: 'changed' } }) : url.pathname.endsWith('/grants/asa%40x.example') ? { body: now } : undefined);
  const seen = await visit('/accounts/a9', around([on('c2', 'asa@x.example')], answers), staff);
  await toggle('Signatory, Åsa Öberg, asa@x.example');
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(2));
  now.signatory = true;
  await toggle('Signatory, Åsa Öberg, asa@x.example');
  expect(await screen.findByText('changed')).toBeTruthy();
});

test('T50 C13 an address that was replaced is shown with its successor until its login is turned off', async () => {
  const seen = await visit('/accounts/a9', around([on('c2', 'old', { current: false, activated: true }), grant('c2', 'asa@x.example')], (request, url) => (request.method === 'PATCH' ? { body: grant('c2', 'old') } : url.pathname === '/api/contacts/c2'
    ? { body: { ...asa, id: 'c2', accounts: ['a9'], fields: {}, emails: [{ emailId: 'old', address: 'old@x.example', current: false, replacedBy: 'asa@x.example' }, { emailId: 'asa@x.example', address: 'asa@x.example', current: true }] } } : undefined)), staff);
  const card = within(await screen.findByRole('region', { name: words.unlinked }));
  expect((await card.findByRole('listitem')).textContent).toContain('old@x.example keeps its login until asa@x.example is activated');
  fireEvent.click(card.getByRole('button', { name: /^Turn login off now/ }));
  fireEvent.click((await dialog()).getByRole('button', { name: words.loginOff }));
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(1));
  expect(sentOf(seen, 'PATCH')[0]!.url).toContain('/grants/old');
});

test('T49 T51 replacing an address says what becomes of the old one, and an address that is refused is said at its field', async () => {
  const seen = await visit('/accounts/a9', around([on('c1', 'ada@x.example', { activated: true }), on('c2', 'asa@x.example', { invitation: sent('2999-01-01T00:00:00Z') })], (request, url) => (url.pathname.endsWith('/change-requests')
    ? { status: 400, body: { detail: 'no', errors: [{ pointer: '/operations/0/address', detail: 'has no dot' }] } } : undefined)), staff);
  const replace = async (name: string) => fireEvent.click(within((await screen.findByRole('button', { name })).parentElement!).getByRole('button', { name: words.replaceAddress, hidden: true }));
  await screen.findByText(words.standings.activated);
  await replace('More, Ada Lovelace, ada@x.example');
  expect((await dialog()).getByText(/keeps its login until the new address is activated/)).toBeTruthy();
  fireEvent.click((await dialog()).getByRole('button', { name: 'Cancel' }));
  await replace('More, Åsa Öberg, asa@x.example');
  const { getByRole, getByText, findAllByText } = await dialog();
  expect(getByText(words.effectSuperseded)).toBeTruthy();
  fireEvent.input(getByRole('textbox'), { target: { value: 'new@x' } });
  fireEvent.click(getByRole('button', { name: words.replaceAddress }));
  expect((await findAllByText('has no dot')).length).toBeGreaterThan(0);
  expect(getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  expect(await sentOf(seen, 'POST').at(-1)!.json()).toMatchObject({ operations: [{ type: 'replace-address', contactId: 'c2', emailId: 'asa@x.example', address: 'new@x' }] });
});

test('T1 T6 adding somebody new shows what the service says will happen, and asks for exactly that', async () => {
  const seen = await visit('/accounts/a9?dialog=add', around([], (_, url) => (url.pathname.endsWith('/change-previews') ? { body: { digest: 'd', needsApproval: false, broken: [], before: [], after: [], rights: [], mails: [{ type: 'INVITATION', contactId: 'new-0', why: '' }], asOf: 1 } }
    : url.pathname.endsWith('/change-requests') ? { status: 201, body: { id: 'r', number: 1, status: 'APPLIED' } } : undefined)), staff);
  const { getByRole, findByText } = await dialog();
  fireEvent.click(getByRole('radio', { name: words.newPerson }));
  fireEvent.input(getByRole('textbox', { name: /^Given name/ }), { target: { value: 'Bo' } });
  fireEvent.input(getByRole('textbox', { name: words.email }), { target: { value: 'bo@x.example' } });
  expect(await findByText(words.effectWelcome)).toBeTruthy();
  fireEvent.click(getByRole('button', { name: words.addContact }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const asked = seen.find((request) => request.url.endsWith('/change-requests'))!;
  expect(await asked.json()).toMatchObject({ operations: [{ type: 'add-contact', contactId: '', roles: [], person: { givenName: 'Bo', emails: ['bo@x.example'] } }] });
});

test('T6 who may only read sees the settings and changes nothing', async () => {
  await visit('/accounts/a9', around([on('c2', 'asa@x.example')]), staffOf('accounts.read', 'contacts.read', 'access.read'));
  expect((await screen.findByRole('switch', { name: 'Login, Åsa Öberg, asa@x.example' })).getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByRole('button', { name: words.addContact })).toBeNull();
  expect(screen.queryByRole('button', { name: /^More/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /Invite those/ })).toBeNull();
});

test('who may not read access sees the contacts without it', async () => {
  const seen = await visit('/accounts/a9', around([]), staffOf('accounts.read', 'contacts.read'));
  expect(await screen.findByRole('link', { name: 'Ada Lovelace' })).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
  expect(seen.some((request) => request.url.includes('/grants'))).toBe(false);
});

test('a name that two people changed is asked for, and nothing of the other one is lost', async () => {
  let saved: unknown;
  const theirs = { ...account, name: 'Southwind' };
  const answers: Service = (request, url) => { if (url.pathname !== '/api/accounts/a9') return undefined; if (request.method === 'GET') return saved === undefined ? undefined : { body: theirs, etag: '"8"' }; if (request.headers.get('If-Match') === '"7"') { saved = null; return { status: 412, body: {} }; } saved = request; return { body: theirs, etag: '"9"' }; };
  const seen = await visit('/accounts/a9?dialog=edit', around([], answers), staff);
  const { getByRole, findByText } = await dialog();
  fireEvent.input(getByRole('textbox', { name: /^Name/ }), { target: { value: 'Westwind' } });
  fireEvent.click(getByRole('button', { name: 'Save' }));
  expect(await findByText(/theirs “Southwind”, yours “Westwind”/)).toBeTruthy();
  fireEvent.click(getByRole('button', { name: 'Use mine' }));
  fireEvent.click(getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(2));
  expect(await sentOf(seen, 'PATCH')[1]!.json()).toEqual({ name: 'Westwind' });
  expect(sentOf(seen, 'PATCH')[1]!.headers.get('If-Match')).toBe('"8"');
});

test('C6 an account’s own policy is saved with what is the programme’s left out', async () => {
  const seen = await visit('/accounts/a9', around([], (request) => (request.method === 'PUT' ? { body: {} } : undefined)), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.changePolicy, hidden: true }));
  const { getByRole } = await dialog();
  await userEvent.selectOptions(getByRole('combobox', { name: words.operations['add-contact'] }), 'DIRECT');
  await waitFor(() => expect(getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sentOf(seen, 'PUT')).toHaveLength(1));
  expect(await sentOf(seen, 'PUT')[0]!.json()).toEqual({ own: { 'add-contact': 'DIRECT' } });
});

test('the heading that was focused is the same when the account is read', async () => {
  await visit('/accounts/a9', around([]), staff);
  const heading = await screen.findByRole('heading', { level: 1, name: words.account });
  await screen.findByRole('link', { name: 'Ada Lovelace' });
  expect(screen.getByRole('heading', { level: 1, name: 'Northwind' })).toBe(heading);
});

test('an account that is not there says so once and offers nothing', async () => {
  await visit('/accounts/a9', (_, url) => (url.pathname === '/api/roles' ? { body: { items: [] } } : undefined), staff);
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: words.edit })).toBeNull();
});

test('T6 a customer’s administrator takes nobody out here, where it may need approval', async () => {
  await visit('/accounts/a9', around([on('c2', 'asa@x.example')]), person(['accounts.read', 'contacts.read', 'contacts.manage', 'access.read', 'access.manage']));
  await screen.findByRole('switch', { name: 'Login, Åsa Öberg, asa@x.example' });
  expect(screen.getAllByText(words.replaceAddress).length).toBeGreaterThan(0);
  expect(screen.queryByText(words.unlink)).toBeNull();
});

test('T12 turning Login on where its end has passed gives it without an end', async () => {
  const seen = await visit('/accounts/a9', around([grant('c2', 'asa@x.example', { until: '2020-01-01T00:00:00Z' })], (request) => (request.method === 'PATCH' ? { body: on('c2', 'asa@x.example', { activated: true }) } : undefined)), staff);
  await toggle('Login, Åsa Öberg, asa@x.example');
  fireEvent.click((await dialog()).getByRole('button', { name: words.loginOnSend }));
  await waitFor(() => expect(sentOf(seen, 'PATCH')).toHaveLength(1));
  expect(await sentOf(seen, 'PATCH')[0]!.json()).toEqual({ login: true, until: null });
});

test('T12 the last day of an access is the day before the midnight at which it ends, and saving it anew changes nothing', async () => {
  const seen = await visit('/accounts/a9', around([on('c2', 'asa@x.example', { activated: true, until: new Date(2999, 3, 1).toISOString() })]), staff);
  expect(await screen.findByText(/Mar 31, 2999|31 Mar 2999/)).toBeTruthy();
  fireEvent.click((await screen.findAllByText(words.endDate))[0]!);
  const shown = await dialog();
  expect((shown.getByLabelText(words.lastDay, { exact: false }) as HTMLInputElement).value).toBe('2999-03-31');
  expect(shown.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
  expect(sentOf(seen, 'PATCH')).toEqual([]);
});

test('T48 who leaves while invitations go out has no more of them sent', async () => {
  const grants = [on('c1', 'ada@x.example'), on('c2', 'asa@x.example')];
  const seen = await visit('/accounts/a9', around(grants, (request) => (request.method === 'POST' ? { status: 201, body: {} } : undefined)), staff);
  fireEvent.click(await screen.findByRole('button', { name: words.inviteWaiting(2) }));
  const shown = await dialog();
  fireEvent.click(shown.getByRole('button', { name: words.send(2) }));
  fireEvent.click(await shown.findByRole('button', { name: words.stop }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(sentOf(seen, 'GET').filter((request) => request.url.includes('/grants')).length).toBeGreaterThan(1));
  expect(sentOf(seen, 'POST')).toHaveLength(1);
  expect(screen.queryByText(words.invitedMany(2))).toBeNull();
});
