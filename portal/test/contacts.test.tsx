import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

// four hundred zones are slow to draw without a browser
beforeEach(() => void vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['Europe/Stockholm']));

const link = (id: string, name: string, more = {}) => ({ contactId: id, name, active: true, emailId: 'e-' + id, roles: ['member'], title: null, phones: [], permissions: {}, emails: [{ emailId: 'e-' + id, address: id + '@x.example' }], ...more });
const ada = link('ada', 'Ada', { title: 'Director', roles: ['member', 'licence.primary-admin'] });
const old = link('old', 'Gunnar', { active: false });
const account = { id: 'a1', name: 'Northwind Traders', side: 'CUSTOMER', programme: 'LICENCE', contacts: [ada, old] };
const role = (id: string, name: string, maxHolders: number | null) => ({ id, name, side: 'CUSTOMER', programme: 'LICENCE', rank: null, minHolders: 0, maxHolders, permissions: [], automaticMails: [], grants: [], audience: null });
const roles = { items: [role('licence.primary-admin', 'Primary Admin', 1), role('licence.alternate-admin', 'Alternate Admin', 1)], next: null };
const profile = { accountId: 'a1', contactId: 'ada', title: 'Director', phones: ['1'], emails: ada.emails };
const ada2 = { id: 'ada', name: 'Ada', givenName: 'Ada', familyName: null, active: true, timeZone: null, language: null, emails: [{ emailId: 'e-ada', address: 'ada@x.example', current: true }], phones: [], accounts: ['a1'], fields: { f1: 'Card' } };
const policy = (more = {}) => ({ operations: { 'add-contact': 'DIRECT', 'edit-details': 'DIRECT', 'set-roles': 'DIRECT', 'remove-contact': 'APPROVAL', ...more }, own: {} });
const admin = person(['accounts.read', 'contacts.read', 'contacts.manage', 'access.read', 'access.manage']);
const staff = person(['accounts.read', 'contacts.read', 'contacts.manage', 'access.read', 'access.manage'], 'PROVIDER');

const service = (answers: Service = () => undefined): Service => (request, url) => {
  const own = answers(request, url);
  if (own) return own;
  if (request.method !== 'GET') return undefined;
  const bodies: Record<string, object> = { '/api/accounts/a1': account, '/api/accounts/a1/change-policy': policy(), '/api/roles': roles, '/api/accounts/a1/contacts/ada': ada, '/api/accounts/a1/contacts/ada/profile': profile, '/api/accounts/a1/history': { items: [] }, '/api/contacts/ada': ada2, '/api/contacts/ada/history': { items: [] },
    '/api/contact-fields': { items: [{ id: 'f1', name: 'Season greeting', type: 'CHOICE', choices: ['Card', 'Gift'] }] } };
  const body = bodies[url.pathname];
  return body && { body, etag: '"7"' };
};
const sent = (seen: Request[], method: string) => waitFor(() => { const found = seen.find((request) => request.method === method && !request.url.includes('previews')); expect(found).toBeTruthy(); return found!; });

// the library renames change to input, which a select does not listen to
function choose(label: string, value: string) {
  const select = within(screen.getByRole('main')).getByLabelText(label) as HTMLSelectElement;
  select.value = value;
  fireEvent(select, new Event('change', { bubbles: true }));
}

test('S15 active and inactive contacts are listed, found by what is typed, and the search stands in the address', async () => {
  await visit('/contacts', service(), admin);
  const gunnar = (await screen.findByRole('link', { name: 'Gunnar' })).closest('tr')!;
  expect(within(gunnar).getByText(en.contacts.inactive)).toBeTruthy();
  fireEvent.input(screen.getByLabelText(en.contacts.search), { target: { value: 'primary' } });
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Gunnar' })).toBeNull());
  expect(screen.getByRole('link', { name: 'Ada' }).getAttribute('href')).toBe('/contacts/ada');
  expect(location.search).toBe('?q=primary');
});

test('S1 only who manages contacts is offered to add one', async () => {
  await visit('/contacts', service(), person(['accounts.read', 'contacts.read']));
  await screen.findByRole('link', { name: 'Ada' });
  expect(screen.queryByRole('link', { name: en.contacts.create })).toBeNull();
});

test('staff find people over all accounts', async () => {
  const seen = await visit('/contacts?q=ada', service((_, url) => (url.pathname === '/api/contacts' ? { body: { items: [ada2], next: null } } : undefined)), staff);
  expect((await screen.findByRole('link', { name: 'Ada' })).getAttribute('href')).toBe('/contacts/ada');
  expect(seen.some((request) => new URL(request.url).searchParams.get('query') === 'ada')).toBe(true);
});

const applied = { id: 'r1', approval: false, ticket: null, operations: [{ type: 'add-contact', contactId: 'new1' }] };

test('S13 S14 a contact is saved with information and roles, gets no login, and the way to Manage Access is shown', async () => {
  const seen = await visit('/contacts/new', service((request, url) => (request.method !== 'POST' ? undefined : url.pathname.endsWith('change-previews') ? { body: { needsApproval: false, rights: [] } } : { status: 201, body: applied })), admin);
  fireEvent.input(await screen.findByLabelText(en.contacts.givenName), { target: { value: 'Maja' } });
  fireEvent.input(screen.getByLabelText('E-mail 1'), { target: { value: 'maja@x.example' } });
  fireEvent.click(await screen.findByRole('checkbox', { name: /Alternate Admin/ }));
  expect(screen.getByText(en.contacts.form.noLogin)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: en.contacts.form.save }));
  expect((await screen.findByRole('link', { name: en.contacts.giveAccess })).getAttribute('href')).toBe('/access?q=Maja');
  expect(screen.getByText(en.contacts.savedNoLogin)).toBeTruthy();
  const body = await (await sent(seen, 'POST')).json();
  expect(body.operations[0]).toMatchObject({ type: 'add-contact', person: { givenName: 'Maja', familyName: null, emails: ['maja@x.example'] }, roles: ['licence.alternate-admin'] });
});

test('C6 where adding is approved first, saving asks for it and leads to the ticket', async () => {
  await visit('/contacts/new', service((request, url) => (url.pathname.endsWith('change-policy') ? { body: policy({ 'add-contact': 'APPROVAL' }) } : request.method !== 'POST' ? undefined
    : url.pathname.endsWith('change-previews') ? { body: { needsApproval: true, rights: [{ contactId: 'new-0', signIn: 'INVITED' }] } } : { status: 201, body: { ...applied, approval: true, ticket: { id: 't9' } } })), admin);
  fireEvent.input(await screen.findByLabelText(en.contacts.givenName), { target: { value: 'Maja' } });
  expect(await screen.findByText(en.contacts.form.invites)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: en.contacts.form.ask }));
  expect((await screen.findByRole('link', { name: en.contacts.openTicket })).getAttribute('href')).toBe('/tickets/t9');
  expect(screen.queryByRole('link', { name: en.contacts.giveAccess })).toBeNull();
});

test('a colleague is added to the provider’s own account: the person, then the place', async () => {
  const seen = await visit('/contacts/new?account=p1', service((request, url) => (url.pathname === '/api/accounts/p1' ? { body: { ...account, id: 'p1', side: 'PROVIDER', programme: '' } } : request.method === 'POST' ? { status: 201, body: { id: 'new1', name: 'Per' } } : request.method === 'PUT' ? { status: 201, body: {} } : undefined)), staff);
  fireEvent.input(await screen.findByLabelText(en.contacts.givenName), { target: { value: 'Per' } });
  fireEvent.click(screen.getByRole('button', { name: en.contacts.form.save }));
  expect((await screen.findByRole('link', { name: en.contacts.giveAccess })).getAttribute('href')).toBe('/access?account=p1&q=Per');
  expect(seen.filter((request) => request.method !== 'GET').map((request) => request.method + ' ' + new URL(request.url).pathname)).toEqual(['POST /api/contacts', 'PUT /api/accounts/p1/contacts/new1']);
});

test('what the service says of an address stands at that address', async () => {
  await visit('/contacts/new', service((request) => (request.method === 'POST' ? { status: 400, body: { detail: 'No.', errors: [{ pointer: '/operations/0/person/emails/0', detail: 'This is not an e-mail address.' }] } } : undefined)), admin);
  fireEvent.input(await screen.findByLabelText('E-mail 1'), { target: { value: 'nonsense' } });
  fireEvent.click(screen.getByRole('button', { name: en.contacts.form.save }));
  await waitFor(() => expect(screen.getByLabelText('E-mail 1').getAttribute('aria-invalid')).toBe('true'));
});

test('Q7 D5 the account’s own details are changed with what was read, only what was changed', async () => {
  const seen = await visit('/contacts/ada', service((request) => (request.method === 'PATCH' ? { body: profile, etag: '"8"' } : undefined)), admin);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.editProfile }));
  fireEvent.input(screen.getByLabelText(en.contacts.job), { target: { value: 'Owner' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  const patch = await sent(seen, 'PATCH');
  expect(new URL(patch.url).pathname).toBe('/api/accounts/a1/contacts/ada/profile');
  expect(patch.headers.get('If-Match')).toBe('"7"');
  expect(await patch.json()).toEqual({ title: 'Owner' });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(en.contacts.editProfile));
});

test('when somebody else changed the same detail meanwhile, it is said who and asked whose to keep, and the focus goes on to saving', async () => {
  let reads = 0;
  await visit('/contacts/ada', service((request, url) => (request.method === 'PATCH' ? { status: 412, body: { detail: 'stale' } } : url.pathname.endsWith('/profile') && ++reads > 1 ? { body: { ...profile, title: 'Chair', lastModifiedBy: { kind: 'STAFF' } }, etag: '"9"' } : undefined)), admin);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.editProfile }));
  fireEvent.input(screen.getByLabelText(en.contacts.job), { target: { value: 'Owner' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  expect(await screen.findByText(en.kit.clash(en.contacts.job, 'Chair', 'Owner'))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: en.kit.keepTheirs(en.kit.staff) }));
  expect((screen.getByLabelText(en.contacts.job) as HTMLInputElement).value).toBe('Chair');
  await waitFor(() => expect(document.activeElement?.textContent).toBe(en.kit.save));
});

test('a change that was made already, and whose answer was lost, is not taken for somebody else’s', async () => {
  let reads = 0;
  const seen = await visit('/contacts/ada', service((request, url) => (request.method === 'PATCH' ? { status: 412, body: { detail: 'stale' } } : url.pathname.endsWith('/profile') && ++reads > 1 ? { body: { ...profile, title: 'Owner' }, etag: '"9"' } : undefined)), admin);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.editProfile }));
  fireEvent.input(screen.getByLabelText(en.contacts.job), { target: { value: 'Owner' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  expect(await screen.findByText(en.kit.saved)).toBeTruthy();
  expect(seen.filter((request) => request.method === 'PATCH')).toHaveLength(1);
});

test('S5 S2 a role is given through the record, and a limit that forbids it is said', async () => {
  const seen = await visit('/contacts/ada', service((request) => (request.method === 'PUT' ? { status: 409, body: { detail: 'At most one Alternate Admin.' } } : undefined)), admin);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.editRoles }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /Alternate Admin/ }));
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  expect(await screen.findByText('At most one Alternate Admin.')).toBeTruthy();
  expect(await (await sent(seen, 'PUT')).json()).toEqual({ roles: ['member', 'licence.primary-admin', 'licence.alternate-admin'], emailId: 'e-ada' });
});

test('S16 where removing is not self-service the record leads to the form for it', async () => {
  await visit('/contacts/ada', service(), admin);
  expect((await screen.findByRole('link', { name: en.contacts.removeForm })).getAttribute('href')).toBe('/tickets/new?form=REMOVE_USER&contact=ada');
  expect(screen.queryByRole('button', { name: en.contacts.remove })).toBeNull();
});

test('C6 where changes are approved first, the record leads to the contacts manager instead', async () => {
  await visit('/contacts/ada', service((_, url) => (url.pathname.endsWith('change-policy') ? { body: policy({ 'edit-details': 'APPROVAL', 'set-roles': 'APPROVAL' }) } : undefined)), admin);
  const ways = await screen.findAllByRole('link', { name: en.contacts.askLink });
  expect(ways[0]!.getAttribute('href')).toBe('/contacts-manager?open=ada');
  expect(screen.queryByRole('button', { name: en.contacts.editRoles })).toBeNull();
});

test('C6 where every change is approved first, that is said once', async () => {
  const all = { operations: { 'add-contact': 'APPROVAL', 'edit-details': 'APPROVAL', 'set-roles': 'APPROVAL', 'remove-contact': 'APPROVAL' }, own: {} };
  await visit('/contacts/ada', service((_, url) => (url.pathname.endsWith('change-policy') ? { body: all } : undefined)), admin);
  expect(await screen.findAllByRole('link', { name: en.contacts.askLink })).toHaveLength(1);
  expect(screen.queryByRole('link', { name: en.contacts.removeForm })).toBeNull();
});

test('a refusal because a change needs approval by now leads there too', async () => {
  await visit('/contacts/ada', service((request) => (request.method === 'PATCH' ? { status: 409, body: { type: 'https://liaison.example/problems/approval-needed', detail: 'x' } } : undefined)), admin);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.editProfile }));
  fireEvent.input(screen.getByLabelText(en.contacts.job), { target: { value: 'Owner' } });
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  expect(await screen.findByRole('link', { name: en.contacts.askLink })).toBeTruthy();
});

test('C3 staff take a contact out of an account after reading what that does', async () => {
  const seen = await visit('/accounts/a1/contacts/ada', service((request) => (request.method === 'DELETE' ? { status: 204 } : undefined)), staff);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.remove }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain(en.contacts.removeHelp);
  fireEvent.click(within(dialog).getByRole('button', { name: en.contacts.remove }));
  expect((await sent(seen, 'DELETE')).headers.get('If-Match')).toBe('"7"');
  await waitFor(() => expect(location.pathname).toBe('/accounts/a1'));
});

test('T2 staff change a person with the provider’s own fields; a value taken away is sent as none', async () => {
  const seen = await visit('/contacts/ada', service((request) => (request.method === 'PATCH' ? { body: ada2, etag: '"8"' } : undefined)), staff);
  await screen.findByText('Season greeting');
  fireEvent.click(screen.getByRole('button', { name: en.contacts.editPerson }));
  choose('Season greeting', '');
  choose(en.contacts.language, 'sv');
  await waitFor(() => expect(screen.getByRole('button', { name: en.kit.save }).getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: en.kit.save }));
  expect(await (await sent(seen, 'PATCH')).json()).toEqual({ language: 'sv', fields: { f1: null } });
});

test('D6 D27 erasing says what will happen, and then what each service answered', async () => {
  const services = (records: number | null) => ['contacts', 'access', 'notification', 'ticket'].map((name, at) => ({ service: name, ...(at === 0 || records !== null ? { acknowledgedAt: '2026-03-02T09:40:00Z', records: records ?? 2 } : {}) }));
  const owner = person([...staff.permissions, 'contacts.erase'], 'PROVIDER');
  const seen = await visit('/contacts/ada', service((request, url) => {
    if (request.method === 'POST') return { status: 202, body: { id: 'e1', state: 'RUNNING', services: services(null) } };
    return url.pathname === '/api/erasures/e1' ? { body: { id: 'e1', state: 'DONE', services: services(3) } } : undefined;
  }), owner);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.erasure.erase }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain(en.contacts.erasure.effect);
  expect(dialog.textContent).toContain(en.contacts.erasure.accounts(1));
  fireEvent.click(within(dialog).getByRole('button', { name: en.contacts.erasure.erase }));
  const post = await sent(seen, 'POST');
  expect(new URL(post.url).pathname).toBe('/api/erasures');
  expect(await post.json()).toEqual({ contactId: 'ada', reason: 'PERSON_ASKED' });
  expect(await screen.findByText(en.contacts.erasure.states.DONE)).toBeTruthy();
  expect(screen.getAllByText(en.contacts.erasure.records(3), { exact: false })).toHaveLength(4);
});

test.each([['who may not', staff], ['themselves', { ...person([...staff.permissions, 'contacts.erase'], 'PROVIDER'), contact: { id: 'ada', name: 'Ada' } }]])('D6 nobody is offered to erase: %s', async (_, who) => {
  await visit('/contacts/ada', service(), who);
  await screen.findByRole('button', { name: en.contacts.deactivate });
  expect(screen.queryByRole('button', { name: en.contacts.erasure.erase })).toBeNull();
});

test('C3 S15 deactivating names its effect, and shows that it is under way', async () => {
  const seen = await visit('/contacts/ada', service((request) => (request.method === 'POST' ? { status: 202, body: { contactId: 'ada', active: true, shallBeActive: false } } : undefined)), staff);
  fireEvent.click(await screen.findByRole('button', { name: en.contacts.deactivate }));
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain(en.contacts.deactivateHelp);
  fireEvent.click(within(dialog).getByRole('button', { name: en.contacts.deactivate }));
  expect(new URL((await sent(seen, 'POST')).url).pathname).toBe('/api/contacts/ada/deactivation');
  expect(await screen.findByText(en.contacts.changing)).toBeTruthy();
});

test('S16 D16 the form is not for whoever acts through a purchaser', async () => {
  await visit('/contacts/ada', service(), { ...admin, account: { ...admin.account, via: { accountId: 'p1', name: 'Northern Buyers' } } });
  await screen.findByText(en.contacts.history, { exact: false, selector: 'h2' });
  expect(screen.queryByRole('link', { name: en.contacts.removeForm })).toBeNull();
});
