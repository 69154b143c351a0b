import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { when } from '../src/main/web/i18n/time';
import { person, type Service, visit } from './harness';

const words = en.history;
const account = { id: 'a1', name: 'Northwind Traders', side: 'CUSTOMER', type: 'COMPANY', programme: 'MANAGED', active: true, loginStatus: 'ACTIVATED', missingRoles: [], purchasers: [{ accountId: 'b1', name: 'Northern Buyers', scopes: ['PAYMENTS'] }],
  contacts: [{ contactId: 'c1', name: 'Ada Lovelace', emails: [{ emailId: 'e1', address: 'ada@x.example' }] }, { contactId: 'c2', name: 'Åsa Öberg', emails: [] }] };
const roles = { items: [{ id: 'tech', name: 'Technical' }, { id: 'fin', name: 'Financial' }] };
const by = (id: string, more: object = {}) => ({ kind: 'CONTACT', id, accountId: 'a1', ...more });
const item = (sequence: number, at: string, more: object = {}) => ({ sequence, at, type: 'io.liaison.contacts.roster-changed.v1', by: by('c1'), changes: [], ...more });
const days = ['2026-11-24T09:00:00Z', '2026-11-23T09:00:00Z', '2026-11-22T09:00:00Z'];
const rights = (...contacts: object[]) => ({ accountId: 'a1', at: days[0], active: true, asOf: [], contacts });
const row = (contactId: string, held: string[], more: object = {}) => ({ contactId, active: true, roles: held, permissions: [], signIn: false, sign: false, grants: [], ...more });

const world = (over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? ({
  '/api/accounts/a1': { body: account, etag: '"7"' }, '/api/roles': { body: roles }, '/api/accounts/a1/history': { body: { items: days.map((at, i) => item(3 - i, at, { changes: [{ member: 'links', of: 'c2' }] })) } }, '/api/accounts/a1/rights': { body: rights(row('c1', ['tech'])) },
} as Record<string, ReturnType<Service>>)[url.pathname];
const history = (...items: object[]) => world((_, { pathname }) => (pathname.endsWith('/history') ? { body: { items } } : undefined));
const customer = person(['contacts.read']);
const asked = (seen: Request[]) => seen.filter((each) => new URL(each.url).pathname.endsWith('/rights')).map((each) => new URL(each.url).searchParams.get('at'));

test('D27 the history says what changed in words, who asked and who approved it, with the ways to them', async () => {
  await visit('/history', history(item(2, days[0]!, { request: { id: 'r1', number: 4, requestedBy: by('c2'), decidedBy: by('s1', { accountId: 'p1' }), ownApproval: false, ticket: 'r1' }, changes: [{ member: 'links', of: 'c2', field: 'roles', before: ['tech'], after: ['tech', 'fin'] }] })), customer);
  const entry = within((await screen.findByRole('heading', { name: words.events['roster-changed']! })).closest('li')!);
  await waitFor(() => expect(entry.getByText('Technical', { selector: 'del' })).toBeTruthy());
  expect(entry.getByText('Technical, Financial', { selector: 'ins' })).toBeTruthy();
  const text = entry.getByText(/^Requested by/).textContent;
  expect(text).toContain('Requested by Åsa Öberg · approved by ' + en.kit.staff);
  expect(entry.getByRole('link', { name: words.request(4) }).getAttribute('href')).toBe('/change-requests/r1');
  expect(entry.getByRole('link', { name: words.ticket }).getAttribute('href')).toBe('/tickets/r1');
  expect(entry.getByRole('link', { name: words.rightsThen }).getAttribute('href')).toBe('/rights?at=' + days[0]);
});

test('D27 of a personal value that is not kept only the name is told', async () => {
  await visit('/history', history(item(2, days[0]!, { changes: [{ member: 'phones', of: 'c1' }] })), customer);
  const line = (await screen.findByText('Ada Lovelace', { selector: 'li li bdi' })).closest('li')!;
  expect(line.textContent).toBe('Ada Lovelace: Phones');
});

test('D16 D27 purchasers are told by name and by what they look after, and who acted through one', async () => {
  await visit('/history', history(item(2, days[0]!, { by: by('x9', { via: 'b1' }), changes: [{ member: 'purchasers', of: 'b1', after: { accountId: 'b1', scopes: ['PAYMENTS', 'SUPPORT'] } }] })), customer);
  const line = await screen.findByText('Northern Buyers', { selector: 'li bdi' });
  expect(line.closest('li')!.querySelector('ins')!.textContent).toContain('payments, support');
  expect(screen.getByText(en.people.purchaser)).toBeTruthy();
});

test('D27 an account in which nothing happened says what will be here', async () => {
  await visit('/history', history(), customer);
  expect(await screen.findByText(words.empty)).toBeTruthy();
});

test('D27 the moment is moved by buttons as by the slider, and stands in the address', async () => {
  const seen = await visit('/rights', world(), customer);
  const slider = await screen.findByRole('slider', { name: words.moment }) as HTMLInputElement;
  await waitFor(() => expect(slider.max).toBe('3'));
  expect(slider.getAttribute('aria-valuetext')).toBe(words.now);
  screen.getByRole('button', { name: words.earlier }).click();
  await waitFor(() => expect(location.search).toBe('?at=' + encodeURIComponent(days[0]!)));
  expect(slider.getAttribute('aria-valuetext')).toBe(`${when(days[0]!)}: ${words.changeOf(1)}`);
  expect(await screen.findByText(words.lookingAt(when(days[0]!)))).toBeTruthy();
  fireEvent.input(slider, { target: { value: '0' } });
  await waitFor(() => expect(location.search).toBe('?at=' + encodeURIComponent(days[2]!)));
  screen.getByRole('button', { name: words.later }).click();
  await waitFor(() => expect(location.search).toBe('?at=' + encodeURIComponent(days[1]!)));
  screen.getByRole('button', { name: words.backToNow }).click();
  await waitFor(() => expect(location.search).toBe(''));
  expect(asked(seen)).toContain(days[1]);
});

test('D27 what came and went at the moment is marked, also of who left', async () => {
  await visit('/rights?at=' + days[0], world((_, { pathname, searchParams }) => {
    if (!pathname.endsWith('/rights')) return undefined;
    return { body: searchParams.get('at') === days[0] ? rights(row('c1', ['tech', 'fin'], { signIn: true })) : rights(row('c1', ['tech']), row('c2', ['fin'])) };
  }), customer);
  const ada = (await screen.findByText('Ada Lovelace', { selector: 'th bdi' })).closest('tr')!;
  await waitFor(() => expect([...ada.querySelectorAll('ins')].map((each) => each.textContent)).toEqual([`Financial ${words.after}`, `Yes ${words.after}`]));
  expect(ada.querySelector('del')).toBeNull();
  const asa = within(screen.getByText('Åsa Öberg', { selector: 'th bdi' }).closest('tr')!);
  expect(asa.getByText(words.left)).toBeTruthy();
  expect(asa.getByText('Financial', { selector: 'del bdi' })).toBeTruthy();
});

test('D16 D27 who acts through a purchaser is told as such, each way by itself', async () => {
  await visit('/rights', world((_, { pathname }) => (pathname.endsWith('/rights') ? { body: rights(row('c1', ['tech']), row('x9', [], { via: 'b1', permissions: ['tickets.open'] })) } : undefined)), customer);
  const acting = (await screen.findByText(/through .*Northern Buyers/)).closest('tr')!;
  expect(acting.textContent).toContain(en.people.purchaser);
  expect(acting.textContent).toContain(en.roles.permissions['tickets.open']);
});

test('D27 without the right to see contacts the refusal is told', async () => {
  await visit('/rights', world((_, { pathname }) => (pathname.endsWith('/rights') ? { status: 403, body: { detail: 'Contacts are not yours to see.' } } : undefined)), person([]));
  expect((await screen.findByRole('alert')).textContent).toContain('Contacts are not yours to see.');
});
