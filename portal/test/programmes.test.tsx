import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const licence = { id: 'LICENCE', operations: { 'remove-contact': 'APPROVAL', 'set-roles': 'DIRECT' }, onAdd: 'NONE', onRemove: 'DEACTIVATE', leastRoles: 0, decided: { operations: { 'set-roles': 'DIRECT' }, onAdd: null, onRemove: 'DEACTIVATE', leastRoles: null } };
const portal = { ...licence, id: 'SERVICE_PORTAL', operations: { 'remove-contact': 'APPROVAL', 'set-roles': 'APPROVAL' }, onAdd: 'INVITE', leastRoles: 1 };
const reads: Service = (request, url) => (url.pathname === '/api/programmes' ? { body: { items: [licence, portal] } } : url.pathname === '/api/programmes/LICENCE' && request.method === 'GET' ? { body: licence, etag: '"2"' } : url.pathname === '/api/roles' ? { body: { items: [] } } : undefined);
const staff = (...permissions: string[]) => person(['roles.read', ...permissions], 'PROVIDER');

test('C6 D6 all programmes say in words what needs approval and what adding and removing somebody means', async () => {
  await visit('/programmes', reads, staff());
  const card = async (name: string) => (await screen.findByRole('link', { name })).closest('article')!.textContent;
  expect(await card(en.roles.programmes.LICENCE)).toContain(en.programmes.asked + en.account.operations['remove-contact'] + en.programmes.fields.onAdd);
  expect(await card(en.roles.programmes.LICENCE)).toContain(en.programmes.onRemove.DEACTIVATE);
  expect(await card(en.roles.programmes.SERVICE_PORTAL)).toContain(en.programmes.everything);
});

test('C6 a programme tells the provider’s own decisions from what was delivered', async () => {
  await visit('/programmes/LICENCE', reads, staff());
  const said = async (name: string) => (await screen.findByText(name)).nextElementSibling!.textContent;
  expect(await said(en.account.operations['set-roles'])).toBe(`${en.account.policies.DIRECT} ${en.programmes.own}`);
  expect(await said(en.account.operations['remove-contact'])).toBe(`${en.account.policies.APPROVAL} ${en.programmes.shipped}`);
  expect(screen.queryByRole('button', { name: en.programmes.edit })).toBeNull();
});

test('C6 D6 a decision sends what was changed, with what was read, and one that is given up as none', async () => {
  const seen = await visit('/programmes/LICENCE', (request, url) => (request.method === 'PATCH' ? { body: licence, etag: '"3"' } : reads(request, url)), staff('roles.manage'));
  fireEvent.click(await screen.findByRole('button', { name: en.programmes.edit }));
  const choose = (label: string, value: string) => userEvent.selectOptions(screen.getByLabelText(label), value);
  await choose(en.account.operations['remove-contact'], 'DIRECT');
  await choose(en.account.operations['set-roles'], '');
  await choose(en.programmes.fields.onRemove, '');
  fireEvent.input(screen.getByLabelText(en.programmes.fields.leastRoles, { exact: false }), { target: { value: '2' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  await waitFor(() => expect(seen.some((request) => request.method === 'PATCH')).toBe(true));
  const patch = seen.find((request) => request.method === 'PATCH')!;
  expect(patch.headers.get('If-Match')).toBe('"2"');
  expect(await patch.json()).toEqual({ operations: { 'remove-contact': 'DIRECT', 'set-roles': null }, onRemove: null, leastRoles: 2 });
});

test('C6 what a programme cannot decide is said at its field', async () => {
  await visit('/programmes/LICENCE', (request, url) => (request.method === 'PATCH' ? { status: 400, body: { detail: 'The patch has a wrong value.', errors: [{ pointer: '/leastRoles', detail: 'is a whole number from 0 to 2, or null' }] } } : reads(request, url)), staff('roles.manage'));
  fireEvent.click(await screen.findByRole('button', { name: en.programmes.edit }));
  const least = screen.getByLabelText(en.programmes.fields.leastRoles, { exact: false });
  fireEvent.input(least, { target: { value: '9' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  await waitFor(() => expect(within(least.closest('.field') as HTMLElement).getByText('is a whole number from 0 to 2', { exact: false })).toBeTruthy());
});

test('C6 the roles lead to the programmes, for staff alone', async () => {
  await visit('/roles', reads, staff());
  expect((await screen.findByRole('link', { name: en.programmes.link })).getAttribute('href')).toBe('/programmes');
});
