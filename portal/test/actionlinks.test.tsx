import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { endOf } from '../src/main/web/access/days';
import en from '../src/main/web/i18n/en';
import { when } from '../src/main/web/i18n/time';
import { person, type Service, visit } from './harness';

const words = en.actionlinks;
const customer = { id: 'a2', name: 'Northwind', side: 'CUSTOMER', programme: 'LICENCE', contacts: [
  { contactId: 'c2', name: 'Bob Stone', active: true, roles: [], phones: [], permissions: {}, emails: [{ emailId: 'e2', address: 'bob@x.example' }] },
  { contactId: 'c3', name: 'Cy Gone', active: false, roles: [], phones: [], permissions: {}, emails: [{ emailId: 'e3', address: 'cy@x.example' }] }] };
const firm = { ...customer, id: 'p1', name: 'Acme', side: 'PROVIDER', contacts: [] };
const link = (id: string, more = {}) => ({ id, accountId: 'a2', contactId: 'c2', emailId: 'e2', action: 'UPLOAD', subject: { type: 'invoice', id: '7', title: 'Invoice ' + id }, system: 'ledger', mintedAt: '2026-03-02T09:15:00Z', until: '2026-03-09T09:15:00Z', usedAt: null, standing: null, ...more });
const world = (answers: Service = () => undefined, offer: object = { actions: ['VIEW', 'UPLOAD'], systems: ['ledger'] }): Service => (request, url) => answers(request, url)
  ?? (url.pathname.endsWith('/action-links') ? { body: { items: [], next: null } } : url.pathname === '/api/action-link-offer' ? { body: offer }
    : url.pathname === '/api/action-link-policy' ? { body: { allowed: ['VIEW'] }, etag: '"4"' }
    : url.pathname.endsWith('/second-factor-policy') ? { body: { roles: [], from: null, everywhere: [], everywhereFrom: null } }
    : url.pathname === '/api/accounts/a2' ? { body: customer } : url.pathname === '/api/accounts/p1' ? { body: firm } : { body: { items: [], next: null } });
const staff = (...permissions: string[]) => ({ ...person(['access.read', 'accounts.read', ...permissions], 'PROVIDER'), account: { id: 'p1', name: 'Acme', side: 'PROVIDER' } });
const sent = (seen: Request[], method: string) => seen.filter((request) => request.method === method);
const card = async () => within(await screen.findByRole('region', { name: words.policy }));

test('T10 D11 an owner says at the own account what may be done by links, and what that ends', async () => {
  const seen = await visit('/access?account=p1', world((request) => (request.method === 'PUT' ? { body: { allowed: ['UPLOAD'] }, etag: '"5"' } : undefined)), staff('roles.read', 'roles.manage'));
  const shown = await card();
  expect(shown.getByText(words.actions.VIEW)).toBeTruthy();
  expect(shown.queryByText(words.actions.UPLOAD)).toBeNull();
  fireEvent.click(shown.getByRole('button', { name: words.editPolicy }));
  const save = shown.getByRole('button', { name: en.kit.save });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(shown.getByRole('checkbox', { name: new RegExp(words.actions.UPLOAD) }));
  expect(shown.queryByText(words.withdrawn)).toBeNull();
  fireEvent.click(shown.getByRole('checkbox', { name: words.actions.VIEW }));
  expect(shown.getByText(words.withdrawn)).toBeTruthy();
  fireEvent.click(save);
  expect(await screen.findByText(words.saved)).toBeTruthy();
  expect(sent(seen, 'PUT')[0]!.headers.get('If-Match')).toBe('"4"');
  expect(await sent(seen, 'PUT')[0]!.json()).toEqual({ allowed: ['UPLOAD'] });
});

test('what somebody else allowed meanwhile is kept', async () => {
  let version = 4;
  const seen = await visit('/access?account=p1', world((request, { pathname }) => {
    if (pathname !== '/api/action-link-policy') return undefined;
    if (request.method === 'GET') return { body: { allowed: version === 4 ? ['VIEW'] : ['VIEW', 'PAY'] }, etag: `"${version}"` };
    if (request.headers.get('If-Match') === '"5"') return { body: { allowed: ['VIEW', 'UPLOAD', 'PAY'] }, etag: '"6"' };
    version = 5;
    return { status: 412, body: {} };
  }), staff('roles.read', 'roles.manage'));
  fireEvent.click((await card()).getByRole('button', { name: words.editPolicy }));
  fireEvent.click((await card()).getByRole('checkbox', { name: words.actions.UPLOAD }));
  fireEvent.click((await card()).getByRole('button', { name: en.kit.save }));
  expect(await screen.findByText(words.saved)).toBeTruthy();
  expect(await sent(seen, 'PUT')[1]!.json()).toEqual({ allowed: ['VIEW', 'UPLOAD', 'PAY'] });
});

test('who only reads roles does not change it, and who does not is not shown it', async () => {
  await visit('/access?account=p1', world(), staff('roles.read'));
  expect((await card()).queryByRole('button')).toBeNull();
  document.body.replaceChildren();
  await visit('/access?account=p1', world(), staff());
  expect(await screen.findByRole('region', { name: en.access.factor.title })).toBeTruthy();
  expect(screen.queryByRole('region', { name: words.policy })).toBeNull();
});

test('T10 D11 staff send a contact a link, and are told why it could not be', async () => {
  let refused = true;
  const seen = await visit('/access?account=a2', world((request) => {
    if (request.method !== 'POST') return undefined;
    const answer = refused ? { status: 409, body: { detail: 'This address is not the contact’s.' } } : { status: 201, body: link('1') };
    refused = false;
    return answer;
  }), staff('actions.mint'));
  expect(await screen.findByText(words.none)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.mint }));
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByLabelText<HTMLSelectElement>(words.to)).textContent).toBe('Bob Stone, bob@x.example');
  expect(dialog.queryByLabelText(words.system)).toBeNull();
  await userEvent.selectOptions(dialog.getByLabelText(words.whatFor), 'UPLOAD');
  const send = dialog.getByRole('button', { name: words.send });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  for (const [label, value] of [[words.type, 'invoice'], [words.id, '7'], [words.name, ' Invoice 7 '], [words.last, '2031-03-04']] as const) fireEvent.input(dialog.getByLabelText(new RegExp('^' + label)), { target: { value } });
  fireEvent.click(send);
  expect(await dialog.findByText('This address is not the contact’s.')).toBeTruthy();
  fireEvent.click(send);
  expect(await screen.findByText((text) => text.includes('Bob Stone') && text.includes('on its way'))).toBeTruthy();
  expect(await sent(seen, 'POST')[1]!.json()).toEqual({ contactId: 'c2', emailId: 'e2', action: 'UPLOAD', system: 'ledger', subject: { type: 'invoice', id: '7', title: 'Invoice 7' }, until: endOf('2031-03-04') });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each([['allows nothing', { actions: [], systems: ['ledger'] }], ['has no system that serves actions', { actions: ['VIEW'], systems: [] }]])('where the firm %s no link is offered to be sent', async (_, offer) => {
  await visit('/access?account=a2', world(undefined, offer), staff('actions.mint'));
  fireEvent.click(await screen.findByRole('button', { name: words.mint }));
  expect(await screen.findByText(words.notAllowed)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.send })).toBeNull();
});

test('the links of an account are listed with what became of each, and those that are open are taken back', async () => {
  const items = [link('1'), link('2', { standing: 'USED', usedAt: '2026-03-03T10:00:00Z' }), link('3', { standing: 'POLICY' }), link('4', { standing: 'REVOKED', contactId: 'c9' })];
  const seen = await visit('/access?account=a2', world((request, { pathname }) => (request.method === 'DELETE' ? { status: 204 } : pathname.endsWith('/action-links') ? { body: { items, next: null } } : undefined)), staff('actions.mint'));
  const table = within(await screen.findByRole('table', { name: words.list }));
  const rows = table.getAllByRole('row').slice(1).map((row) => row.textContent ?? '');
  expect(rows[0]).toContain(words.open);
  expect(rows[1]).toContain(words.used(when('2026-03-03T10:00:00Z')));
  expect(rows[2]).toContain(words.ended + words.why.POLICY);
  expect(rows[3]).toContain(words.unknown);
  expect(table.getAllByRole('button')).toHaveLength(1);
  fireEvent.click(table.getByRole('button', { name: words.takeBackName('Invoice 1', 'Bob Stone') }));
  await waitFor(() => expect(sent(seen, 'DELETE').map((request) => new URL(request.url).pathname)).toEqual(['/api/accounts/a2/action-links/1']));
});

test('that links may not be read is said in their place', async () => {
  await visit('/access?account=a2', world((_, { pathname }) => (pathname.endsWith('/action-links') ? { status: 403, body: {} } : undefined)), staff('actions.mint'));
  expect(await screen.findByText(en.kit.forbidden)).toBeTruthy();
});

test('without the permission neither links are shown nor a way to send one', async () => {
  await visit('/access?account=a2', world(), staff());
  expect(await screen.findByRole('region', { name: en.access.factor.title })).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.mint })).toBeNull();
});
