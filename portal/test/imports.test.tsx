import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.imports;
const staff = person(['imports.run'], 'PROVIDER');
const numbers = { rows: 4, rejectedRows: 1, accountsCreated: 2, contactsCreated: 3, linksCreated: 3, format: 'OUTLOOK', errors: [{ line: 3, column: 'E-mail Address', message: 'is no address' }], warnings: [] };
const begun = (more: object = {}) => ({ id: 'i1', status: 'COMPLETED', receivedAt: '2026-11-24T09:00:00Z', completedAt: '2026-11-24T09:00:09Z', ...numbers, ...more });
const answers = (all: Record<string, ReturnType<Service>>): Service => ({ method }, { pathname }) => all[`${method} ${pathname}`];
const posts = (seen: Request[], path: string) => seen.filter((each) => each.method === 'POST' && new URL(each.url).pathname === path);

async function choose(seen: Promise<Request[]>) {
  const requests = await seen;
  const file = new File(['Name\nAda'], 'clients.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText(new RegExp('^' + words.file)), file);
  screen.getByRole('button', { name: words.preview }).click();
  return requests;
}

test('T5 a file is looked through first, and only what was seen is imported', async () => {
  const seen = await choose(visit('/imports/new', answers({ 'POST /api/import-previews': { body: numbers }, 'POST /api/imports': { status: 202, body: begun({ status: 'RECEIVED' }) }, 'GET /api/imports/i1': { body: begun({ status: 'RECEIVED' }) } }), staff));
  const start = await screen.findByRole('button', { name: words.start(3) });
  expect(posts(seen, '/api/imports')).toEqual([]);
  expect(within(screen.getByRole('table', { name: words.errors })).getByText('is no address')).toBeTruthy();
  start.click();
  await waitFor(() => expect(location.pathname).toBe('/imports/i1'));
  expect((await posts(seen, '/api/imports')[0]!.formData()).get('file')).toBeTruthy();
});

test('T5 another choice makes what was seen void', async () => {
  const seen = await choose(visit('/imports/new', answers({ 'POST /api/import-previews': { body: numbers } }), staff));
  await screen.findByRole('button', { name: words.start(3) });
  await userEvent.selectOptions(screen.getByLabelText(words.without), 'CONTACT_ONLY');
  await waitFor(() => expect(screen.queryByRole('button', { name: words.start(3) })).toBeNull());
  screen.getByRole('button', { name: words.preview }).click();
  await screen.findByRole('button', { name: words.start(3) });
  expect(posts(seen, '/api/import-previews').map((each) => new URL(each.url).searchParams.get('withoutOrganization'))).toEqual(['PERSON_ACCOUNT', 'CONTACT_ONLY']);
});

test('T5 a file of which no row can be taken is not imported', async () => {
  const seen = await choose(visit('/imports/new', answers({ 'POST /api/import-previews': { body: { ...numbers, rows: 1, rejectedRows: 1 } } }), staff));
  const start = await screen.findByRole('button', { name: words.start(0) });
  expect(start.getAttribute('aria-disabled')).toBe('true');
  start.click();
  expect(posts(seen, '/api/imports')).toEqual([]);
});

test('a file that is none is refused with the reason', async () => {
  await choose(visit('/imports/new', answers({ 'POST /api/import-previews': { status: 400, body: { detail: 'This is no CSV.' } } }), staff));
  expect((await screen.findByRole('alert')).textContent).toContain('This is no CSV.');
});

test('D4 while an import runs its progress is shown, and the page can be left', async () => {
  let status = 'RUNNING';
  await visit('/imports/i1', () => ({ body: begun({ status, rejectedRows: status === 'RUNNING' ? 0 : 1 }) }), staff);
  expect(await screen.findByRole('progressbar', { name: words.going })).toBeTruthy();
  expect(screen.getByText(words.leave)).toBeTruthy();
  status = 'COMPLETED';
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(screen.getByRole('link', { name: words.download }).getAttribute('href')).toBe('/api/imports/i1/rejected-rows');
});

test('T5 the list says of each file what came of it, also that rows are left to correct', async () => {
  await visit('/imports', answers({ 'GET /api/imports': { body: { items: [begun(), begun({ id: 'i2', status: 'FAILED' })] } } }), staff);
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(within(rows[0]!).getByText(words.withRejected(1))).toBeTruthy();
  expect(within(rows[1]!).getByText(words.states.FAILED)).toBeTruthy();
});
