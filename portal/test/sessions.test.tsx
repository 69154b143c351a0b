import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import sv from '../src/main/web/i18n/sv';
import { person, type Service, visit } from './harness';

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const session = (id: string, more = {}) => ({ id, browser: 'Firefox', system: 'Linux', network: '203.0.0.0/16', factors: ['pwd'], signedInAt: at(-2), lastUsedAt: at(-1), current: false, ...more });
const sessions = [session('s1', { current: true }), session('s2', { browser: 'Safari', system: 'iOS', network: '2001:db8::/32', factors: ['pwd', 'otp'] }), session('s3', { browser: null, system: null, network: null, factors: ['x5'] })];

const mine = (items = sessions, answers: Service = () => undefined): Service => (request, url) => answers(request, url) ?? (request.method === 'GET' && url.pathname === '/api/me/sessions' ? { body: { items, next: null } } : undefined);
const removed = (seen: Request[]) => seen.filter((request) => request.method === 'DELETE').map((request) => new URL(request.url)).map((url) => url.pathname + url.search);

test('each session says what, since when and by what, and which is this one', async () => {
  await visit('/me/sessions', mine());
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent!.trim())).toEqual([`Firefox on Linux ${en.sessions.current}`, 'Safari on iOS', en.sessions.unknown]);
  expect(rows[0]!.textContent).toContain('1 hour ago');
  expect(rows[0]!.textContent).toContain('203.0…');
  expect(rows[1]!.textContent).toContain('2001:db8…');
  expect(rows[1]!.textContent).toContain('Password, One-time code');
  expect(rows[2]!.textContent).toContain('x5');
  expect(within(rows[0]!).queryByRole('button')).toBeNull();
});

test('one is ended, and one that had ended already is no failure', async () => {
  const seen = await visit('/me/sessions', mine(sessions, (request, url) => (request.method !== 'DELETE' ? undefined : url.pathname.endsWith('s2') ? { status: 204 } : { status: 404, body: {} })));
  fireEvent.click(await screen.findByRole('button', { name: /^End, Safari on iOS/ }));
  expect(await screen.findByText(en.sessions.ended('Safari on iOS'))).toBeTruthy();
  expect(document.activeElement?.textContent).toBe(en.sessions.title);
  fireEvent.click(screen.getByRole('button', { name: new RegExp('^End, ' + en.sessions.unknown) }));
  expect(await screen.findByText(en.sessions.ended(en.sessions.unknown))).toBeTruthy();
  expect(removed(seen)).toEqual(['/api/me/sessions/s2', '/api/me/sessions/s3']);
});

test('all others are ended and this one is kept', async () => {
  const seen = await visit('/me/sessions', mine(sessions, (request) => (request.method === 'DELETE' ? { status: 204 } : undefined)));
  fireEvent.click(await screen.findByRole('button', { name: en.sessions.endOthers }));
  expect(await screen.findByText(en.sessions.endedOthers)).toBeTruthy();
  expect(removed(seen)).toEqual(['/api/me/sessions?except=s1']);
});

test('who is signed in nowhere else is told so, in their language', async () => {
  await visit('/me/sessions', mine([sessions[0]!]), person(), 'sv');
  expect(await screen.findByText(sv.sessions.onlyThis)).toBeTruthy();
  expect(screen.queryByRole('button', { name: sv.sessions.endOthers })).toBeNull();
});

const ada = { id: 'ada', name: 'Ada', active: true, givenName: 'Ada', familyName: 'L', emails: [], phones: [], accounts: [], version: 1 };
const contact = (answers: Service): Service => (request, url) => answers(request, url) ?? (url.pathname === '/api/contacts/ada' ? { body: ada, etag: '"1"' } : url.pathname === '/api/contacts/ada/sessions' ? { body: { items: sessions.slice(1), next: null } } : url.pathname.endsWith('/history') ? { body: { items: [], next: null } } : undefined);

test('staff who manage access end a contact’s sessions, others are not offered it', async () => {
  const seen = await visit('/contacts/ada', contact((request) => (request.method === 'DELETE' ? { status: 204 } : undefined)), person(['contacts.read', 'access.manage'], 'PROVIDER'));
  fireEvent.click(await screen.findByRole('button', { name: en.sessions.open }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(await within(dialog).findByRole('button', { name: /^End, Safari on iOS/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(en.sessions.openHelp));
  fireEvent.click(within(dialog).getByRole('button', { name: en.sessions.endAll }));
  await waitFor(() => expect(removed(seen)).toEqual(['/api/contacts/ada/sessions/s2', '/api/contacts/ada/sessions']));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('without the permission to manage access the sessions of a contact are not offered', async () => {
  await visit('/contacts/ada', contact(() => undefined), person(['contacts.read'], 'PROVIDER'));
  await screen.findByRole('heading', { name: 'Ada' });
  expect(screen.queryByRole('button', { name: en.sessions.open })).toBeNull();
});
