import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import sv from '../src/main/web/i18n/sv';
import { person, type Service, visit } from './harness';

const words = en.sessions.lost;
const emails = [{ emailId: 'e1', address: 'ada@example.org', current: true }, { emailId: 'e2', address: 'ada@home.example', current: true }];
const ada = { id: 'ada', name: 'Ada', active: true, givenName: 'Ada', familyName: 'L', emails, phones: [], accounts: [], version: 1 };
const reset = (more = {}) => ({ id: 'r1', emailId: 'e2', askedAt: null, reason: null, begun: null, approved: null, due: null, approvable: false, ...more });
const begun = { begun: { contactId: 's1', name: 'Grace', at: '2026-03-02T09:00:00Z' }, reason: 'Called back at the number we know' };
const path = '/api/contacts/ada/factor-resets';

const service = (items: unknown[], answers: Service = () => undefined): Service => (request, url) => answers(request, url)
  ?? (url.pathname === '/api/contacts/ada' ? { body: ada, etag: '"1"' } : url.pathname === path ? { body: { items, next: null } } : url.pathname.endsWith('/history') ? { body: { items: [], next: null } } : undefined);
const chief = person(['contacts.read', 'access.factor-reset'], 'PROVIDER');

async function opened(items: unknown[], answers?: Service, language?: string) {
  const seen = await visit('/contacts/ada', service(items, answers), chief, language as never);
  fireEvent.click(await screen.findByRole('button', { name: language === 'sv' ? sv.sessions.lost.open : words.open }));
  return { seen, dialog: within(await screen.findByRole('dialog')) };
}
const sent = (seen: Request[], method: string) => seen.filter((request) => request.method === method);

test('one of the staff begins a reset with a reason, for the login that the person asked about', async () => {
  const { seen, dialog } = await opened([reset({ askedAt: '2026-03-02T08:00:00Z' })], (request) => (request.method === 'POST' ? { status: 201, body: reset(begun) } : undefined));
  expect(await dialog.findByText(/after giving the right password/)).toBeTruthy();
  const reason = dialog.getByRole('textbox', { name: new RegExp(words.reason.slice(0, 20)) });
  fireEvent.input(reason, { target: { value: 'short' } });
  fireEvent.click(dialog.getByRole('button', { name: words.begin }));
  expect(await dialog.findByText(words.tooShort)).toBeTruthy();
  expect(sent(seen, 'POST')).toHaveLength(0);
  fireEvent.input(reason, { target: { value: ' Called back at the number we know ' } });
  fireEvent.click(dialog.getByRole('button', { name: words.begin }));
  await waitFor(() => expect(sent(seen, 'POST')).toHaveLength(1));
  expect(await sent(seen, 'POST')[0]!.clone().json()).toEqual({ emailId: 'e2', reason: 'Called back at the number we know' });
  expect(await screen.findByText(words.didBegin)).toBeTruthy();
});

test('the second reads the reason and confirms', async () => {
  const { seen, dialog } = await opened([reset({ ...begun, approvable: true })], (request) => (request.method === 'POST' ? { body: reset(begun) } : undefined));
  expect(await dialog.findByText(begun.reason)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: words.approve }));
  await waitFor(() => expect(sent(seen, 'POST').map((request) => new URL(request.url).pathname)).toEqual([path + '/r1/approval']));
  expect(await screen.findByText(words.didApprove)).toBeTruthy();
});

test('whoever began it is not offered to confirm it, and cancels', async () => {
  const { seen, dialog } = await opened([reset(begun)], (request) => (request.method === 'DELETE' ? { status: 204 } : undefined));
  expect(await dialog.findByText(words.waits)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: words.approve })).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: words.cancel }));
  await waitFor(() => expect(sent(seen, 'DELETE').map((request) => new URL(request.url).pathname)).toEqual([path + '/r1']));
});

test('once confirmed it says until when the person can object', async () => {
  const { dialog } = await opened([reset({ ...begun, approved: { contactId: 's2', name: 'Linus', at: '2026-03-02T10:00:00Z' }, due: '2026-03-03T10:00:00Z' })]);
  expect((await dialog.findByText(/Linus/)).textContent).toMatch(/3/);
  expect(dialog.queryByText(words.waits)).toBeNull();
});

test('a refusal is told in the reader’s language', async () => {
  const { dialog } = await opened([], (request) => (request.method === 'POST' ? { status: 409, body: { type: 'https://liaison.example/problems/second-person-missing', detail: 'Nobody' } } : undefined), 'sv');
  fireEvent.input(await dialog.findByRole('textbox'), { target: { value: 'Ringde upp på numret vi har' } });
  fireEvent.click(dialog.getByRole('button', { name: sv.sessions.lost.begin }));
  expect(await dialog.findByText(sv.sessions.lost.refusals['second-person-missing']!)).toBeTruthy();
});

test('without the permission it is not offered', async () => {
  await visit('/contacts/ada', service([]), person(['contacts.read', 'access.manage'], 'PROVIDER'));
  await screen.findByRole('heading', { name: 'Ada' });
  expect(screen.queryByRole('button', { name: words.open })).toBeNull();
});
