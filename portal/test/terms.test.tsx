import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.terms;
const terms = (more: object = {}) => ({ version: 3, texts: { en: 'First.\n\nSecond.', sv: 'Ett.' }, publishedAt: '2026-11-24T09:00:00Z', owed: false, accepted: false, ...more });
const world = (answer: object, over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? (url.pathname === '/api/terms' && asked.method === 'GET' ? { body: answer } : undefined);

test('M9, D17 whoever has them to accept reads and accepts them, and comes back to where the way led', async () => {
  const leave = vi.fn();
  vi.spyOn(window.location, 'assign').mockImplementation(leave);
  const seen = await visit('/terms?to=%2Ftickets', world(terms({ owed: true }), ({ method }, { pathname }) => (method === 'PUT' && pathname === '/api/terms/3/acceptance' ? { body: { accountId: 'a1', contactId: 'c1', version: 3, at: '2026-11-24T10:00:00Z' } } : undefined)), person(['terms.accept']));
  expect(await screen.findByText('Second.')).toBeTruthy();
  screen.getByRole('button', { name: words.accept }).click();
  await waitFor(() => expect(leave).toHaveBeenCalledWith('/login?account=a1&to=%2Ftickets'));
  expect(seen.filter((each) => each.method === 'PUT')).toHaveLength(1);
});

test('M9 others read them in their language, and accept nothing', async () => {
  await visit('/terms', world(terms({ accepted: true })), person(['contacts.read']), 'sv');
  expect(await screen.findByText('Ett.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Godkänn/ })).toBeNull();
});

test('D17 staff publish another version, from the texts in force', async () => {
  const seen = await visit('/terms', world(terms(), ({ method }, { pathname }) => (method === 'POST' && pathname === '/api/terms' ? { status: 201, body: { version: 4 } } : undefined)), person(['terms.publish'], 'PROVIDER'));
  (await screen.findByRole('button', { name: words.publish })).click();
  const english = await screen.findByLabelText(words.text('English')) as HTMLTextAreaElement;
  expect(english.value).toBe('First.\n\nSecond.');
  fireEvent.input(english, { target: { value: 'Third.' } });
  fireEvent.submit(screen.getByRole('form', { name: words.publish }));
  await waitFor(() => expect(seen.some((each) => each.method === 'POST')).toBe(true));
  expect(await seen.find((each) => each.method === 'POST')!.json()).toEqual({ texts: { en: 'Third.', sv: 'Ett.' } });
});

test('before any were published the screen says so', async () => {
  await visit('/terms', world({ version: 0, texts: {}, publishedAt: null, owed: false, accepted: false }), person(['terms.publish'], 'PROVIDER'));
  expect(await screen.findByText(words.none)).toBeTruthy();
});
