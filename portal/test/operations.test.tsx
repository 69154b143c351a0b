import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { ago } from '../src/main/web/i18n/time';
import { person, type Service, visit } from './harness';

const words = en.operations;
const operator = person(['operations.manage'], 'PROVIDER');
const hours = (n: number) => new Date(Date.now() - n * 3_600_000 - 60_000).toISOString();
const parked = { id: 'e1', consumer: 'access.accounts', headers: { 'ce-type': 'account-changed' }, error: 'It names no account.', where: 'accounts-0@17', at: hours(3), attempts: 5 };
const held = (id: string, since: string) => ({ collection: 'accounts', id, events: 2, topics: [], since, attempts: 3, why: 'Kafka does not answer.' });
const world = (all: Record<string, object[]>, over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? (asked.method === 'GET' && url.pathname.startsWith('/api/operations/') ? { body: { items: all[url.pathname.slice('/api/operations/'.length)] ?? [] } } : undefined);
const service = async (id: keyof typeof words.services) => within(await screen.findByRole('region', { name: words.services[id] }));
const sent = (seen: Request[], method: string) => seen.filter((each) => each.method === method).map((each) => new URL(each.url).pathname);

test('where nothing is held back each service says so', async () => {
  await visit('/operations', world({}), operator);
  await waitFor(() => { expect(screen.getAllByText(words.flowing)).toHaveLength(4); expect(screen.getAllByText(words.noneIn)).toHaveLength(4); });
});

test('the age of the oldest event is told, whichever is first in the list', async () => {
  await visit('/operations', world({ 'contacts/outbound-events': [held('a2', hours(1)), held('a1', hours(5))] }), operator);
  expect(await screen.findByText(words.oldest(ago(hours(5))))).toBeTruthy();
});

test('a parked event is looked at, sent again, and then not there any more', async () => {
  let there = [parked];
  const seen = await visit('/operations', world({}, ({ method }, { pathname }) => {
    if (method === 'GET' && pathname === '/api/operations/access/parked-events') return { body: { items: there } };
    if (method !== 'POST') return undefined;
    there = [];
    return { status: 204 };
  }), operator);
  const access = await service('access');
  (await access.findByRole('button', { name: words.lookOf('e1') })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('account-changed')).toBeTruthy();
  dialog.getByRole('button', { name: en.kit.close }).click();
  access.getByRole('button', { name: words.retryOf('e1') }).click();
  await waitFor(() => expect(access.getByText(words.noneIn)).toBeTruthy());
  expect(sent(seen, 'POST')).toEqual(['/api/operations/access/parked-events/e1/retry']);
  expect(screen.getByText(words.done)).toBeTruthy();
});

test('an event is dropped only after it was said what is lost', async () => {
  const seen = await visit('/operations', world({ 'access/parked-events': [parked] }, ({ method }) => (method === 'DELETE' ? { status: 204 } : undefined)), operator);
  (await (await service('access')).findByRole('button', { name: words.dropOf('e1') })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(words.dropHelp)).toBeTruthy();
  expect(sent(seen, 'DELETE')).toEqual([]);
  dialog.getByRole('button', { name: words.dropForGood }).click();
  await waitFor(() => expect(sent(seen, 'DELETE')).toEqual(['/api/operations/access/parked-events/e1']));
});

test('what is refused is said beside the event', async () => {
  await visit('/operations', world({ 'ticket/outbound-events': [held('t1', hours(1))] }, ({ method }) => (method === 'POST' ? { status: 403, body: { detail: 'Operators alone may do this.' } } : undefined)), operator);
  (await (await service('ticket')).findByRole('button', { name: words.parkOf('t1') })).click();
  expect((await screen.findByRole('alert')).closest('tr')!.textContent).toContain('Operators alone may do this.');
});

test('everything is published again only when it was asked', async () => {
  const seen = await visit('/operations', world({}, ({ method }) => (method === 'POST' ? { status: 202 } : undefined)), operator);
  (await screen.findByRole('button', { name: words.resyncOf(words.services.notification) })).click();
  expect(sent(seen, 'POST')).toEqual([]);
  within(await screen.findByRole('dialog')).getByRole('button', { name: words.resyncNow }).click();
  await waitFor(() => expect(sent(seen, 'POST')).toEqual(['/api/operations/notification/resync', '/api/operations/notification/resync']));
});

test('everything that a service publishes is asked for, collection by collection, after it was asked about', async () => {
  const seen = await visit('/operations', (request) => (request.method === 'POST' ? { status: 202 } : { body: { items: [], next: null } }), person(['operations.manage'], 'PROVIDER'));
  fireEvent.click(await screen.findByRole('button', { name: en.operations.resyncOf(en.operations.services.ticket) }));
  const posts = () => seen.filter((request) => request.method === 'POST');
  expect(posts()).toEqual([]);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: en.operations.resyncNow }));
  await screen.findByText(en.operations.done);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await Promise.all(posts().map((request) => request.json()))).toEqual([{ collection: 'tickets' }, { collection: 'messages' }, { collection: 'erasure-receipts' }]);
});
