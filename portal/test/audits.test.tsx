import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.audits;
const operator = person(['operations.manage', 'contacts.read'], 'PROVIDER');
const done = (more: object = {}) => ({ at: '2026-11-24T09:00:00Z', actor: 'c2', kind: 'account', subject: 'a7', sequence: 3, type: 'io.liaison.contacts.account-changed.v1', ...more });
const world = (...items: object[]): Service => (_, { pathname }) => (pathname === '/api/audits' ? { body: { items } } : pathname === '/api/contacts/c2' ? { body: { id: 'c2', name: 'Åsa Öberg' } } : pathname === '/api/contacts' ? { body: { items: [{ id: 'c2', name: 'Åsa Öberg', emails: [] }] } } : undefined);
const asked = (seen: Request[]) => Object.fromEntries(new URL(seen.filter((each) => each.url.includes('/api/audits')).at(-1)!.url).searchParams);

test('D27 without a person it is told what one did oneself today, as days are counted in UTC', async () => {
  const seen = await visit('/audits', world(), operator);
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(asked(seen)).toEqual({ day: new Date().toISOString().slice(0, 10), actor: 'c1' });
});

test('D27 what a person did on a day says who and what in words, with the way to it and to all about it', async () => {
  const seen = await visit('/audits?actor=c2&day=2026-11-24', world(done()), operator);
  const row = (await screen.findByText(en.history.events['account-changed']!)).closest('tr')!;
  await waitFor(() => expect(row.textContent).toContain('Åsa Öberg'));
  expect([...row.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual(['/audits?actor=c2&day=2026-11-24', '/accounts/a7', '/audits?subject=a7&day=2026-11-24']);
  expect(asked(seen)).toEqual({ day: '2026-11-24', actor: 'c2' });
});

test('D27 all about one thing is asked for without a person', async () => {
  const seen = await visit('/audits?subject=a7&day=2026-11-24', world(done({ actor: null, kind: 'programme' })), operator);
  expect(await screen.findByText(en.people.system)).toBeTruthy();
  expect(asked(seen)).toEqual({ day: '2026-11-24', subject: 'a7' });
});

test('D27 a person is found by name, and the day is kept', async () => {
  await visit('/audits?subject=a7&day=2026-11-24', world(), operator);
  fireEvent.input(await screen.findByRole('combobox', { name: words.person }), { target: { value: 'asa' } });
  fireEvent.mouseDown(await screen.findByRole('option', { name: 'Åsa Öberg' }));
  await waitFor(() => expect(location.search).toBe('?day=2026-11-24&actor=c2'));
});
