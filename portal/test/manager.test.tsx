import { configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import en from '../src/main/web/i18n/en';
import { client } from '../src/main/web/kit/query';
import { person, type Service, visit } from './harness';

configure({ asyncUtilTimeout: 4000 });
vi.setConfig({ testTimeout: 20_000 });

const words = en.manager;
const role = (id: string, name: string, more: object = {}) => ({ id, name, side: 'CUSTOMER', programme: 'SERVICE_PORTAL', rank: null, minHolders: 0, maxHolders: null, permissions: ['accounts.read'], automaticMails: [], grants: [], audience: `For ${name}.`, ...more });
const roles = [role('management', 'Management', { minHolders: 1, grants: ['management', 'technical', 'financial'] }), role('financial', 'Financial'), role('technical', 'Technical'), role('audit', 'Audit')];
const contact = (id: string, givenName: string, familyName: string, ...held: string[]) => ({ contactId: id, name: `${givenName} ${familyName}`, givenName, familyName, active: true, emailId: id + '-e', roles: ['member', ...held], title: null, emails: [{ emailId: id + '-e', address: `${givenName.toLowerCase()}@mills.example` }], phones: ['1'], permissions: {} });
const account = { id: 'a1', name: 'Nordic Mills', side: 'CUSTOMER', type: 'COMPANY', programme: 'SERVICE_PORTAL', active: true, loginStatus: 'ACTIVATED', phase: 'ACTIVE', missingRoles: [], purchasers: [],
  contacts: [contact('c1', 'Ada', 'Lovelace', 'management'), contact('c2', 'Åsa', 'Öberg', 'technical')] };
const preview = (more: object = {}) => ({ digest: 'd1', needsApproval: true, broken: [], before: [], after: [], rights: [], mails: [], asOf: 7, ...more });
const request = (more: object = {}) => ({ id: 'r1', accountId: 'a1', number: 3, amendment: 0, status: 'REQUESTED', approval: true, requestedBy: { kind: 'CONTACT', id: 'c1', accountId: 'a1' }, requestedAt: '2026-11-24T09:00:00Z', ownApproval: false, preview: preview(),
  operations: [{ type: 'set-roles', contactId: 'c2', roles: ['financial'], emailIds: [], fields: [], addresses: {} }, { type: 'edit-details', contactId: 'c2', roles: [], emailIds: [], fields: ['phones'], addresses: {} }], broken: [],
  contacts: [{ contactId: 'c2', existing: ['member', 'technical'], requested: ['member', 'financial'], details: { phones: ['2'] } }], ticket: { id: 'r1', href: '/api/tickets/r1', state: 'RAISED' }, ...more });

/** Services of one account; `over` answers first. */
let waiting: object[];
const world = (over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? answers(asked, url);
const answers: Service = ({ method }, { pathname }) => {
  if (pathname === '/api/accounts/a1') return { body: account, etag: '"7"' };
  if (pathname === '/api/roles') return { body: { items: roles } };
  if (pathname === '/api/accounts/a1/change-requests' && method === 'GET') return { body: { items: waiting } };
  if (pathname === '/api/accounts/a1/change-previews') return { body: preview() };
  if (pathname === '/api/accounts/a1/change-requests') { waiting = [request()]; return { status: 201, body: request() }; }
  return pathname === '/api/change-requests/r1' ? { body: request(), etag: '"1"' } : undefined;
};
const manager = person(['contacts.manage', 'contacts.read']);
const approver = { ...person(['changes.approve', 'contacts.manage', 'contacts.read'], 'PROVIDER'), contact: { id: 's1', name: 'Maria Lind' }, account: { id: 'provider', name: 'Liaison', side: 'PROVIDER' } };
const box = (name: string) => screen.findByRole('checkbox', { name }) as Promise<HTMLInputElement>;
const bodies = (seen: Request[], path: string) => Promise.all(seen.filter((each) => each.method === 'POST' && each.url.endsWith(path)).map((each) => each.json()));
const ready = (name: string) => waitFor(() => { const button = screen.getByRole('button', { name }); expect(button.getAttribute('aria-disabled')).toBeNull(); return button; });

beforeEach(() => { waiting = []; });

test('Q6, Q16 contacts stand against roles, the required ones first and marked with how many hold them', async () => {
  await visit('/contacts-manager', world(), manager);
  expect((await box('Technical, Åsa Öberg')).checked).toBe(true);
  const heads = screen.getAllByRole('columnheader').map((each) => each.textContent);
  expect(heads[1]).toBe('Management' + words.required + words.holders(1));
  expect(screen.queryByText('Member')).toBeNull();
});

test('Q11 roles are ticked in the row or in the expanded details, which is one and the same', async () => {
  await visit('/contacts-manager', world(), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  screen.getByRole('button', { name: 'Åsa Öberg' }).click();
  const details = within(await screen.findByRole('group', { name: words.detailsOf('Åsa Öberg') }));
  expect((details.getByLabelText(/^Financial/) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(details.getByLabelText(/^Technical/));
  expect((await box('Technical, Åsa Öberg')).checked).toBe(false);
  expect(screen.getByText(words.changes(2))).toBeTruthy();
});

test('Q9, Q28 nothing is asked for before it is sent, then all as one with the digest that was looked at', async () => {
  const seen = await visit('/contacts-manager', world(), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  screen.getByRole('button', { name: 'Åsa Öberg' }).click();
  fireEvent.input(await screen.findByLabelText(words.fields.phones!), { target: { value: '2' } });
  expect(await bodies(seen, '/change-requests')).toEqual([]);
  (await ready(words.request(2))).click();
  expect(await screen.findByText(words.requested, { selector: 'strong' })).toBeTruthy();
  expect(await bodies(seen, '/change-requests')).toEqual([{ digest: 'd1', operations: [
    { type: 'set-roles', contactId: 'c2', roles: ['technical', 'financial'] }, { type: 'edit-details', contactId: 'c2', details: { phones: ['2'] } }] }]);
});

test('Q15, Q17 a request is refused while a required role has nobody, with the way to the row', async () => {
  const broken = [{ rule: 'role-required', detail: 'x', role: 'management', pointer: null }];
  const seen = await visit('/contacts-manager', world((_, { pathname }) => (pathname.endsWith('/change-previews') ? { body: preview({ broken }) } : undefined)), manager);
  fireEvent.click(await box('Management, Ada Lovelace'));
  expect(await screen.findByText(words.rules['role-required']!('Management'))).toBeTruthy();
  const send = screen.getByRole('button', { name: words.request(1) });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  send.click();
  screen.getByRole('button', { name: words.show('Ada Lovelace') }).click();
  await waitFor(() => expect(document.activeElement?.id).toBe('row-c1'));
  expect(await bodies(seen, '/change-requests')).toEqual([]);
});

test('Q18-Q20 a new contact needs details and at least one role, and a wrong address is warned of', async () => {
  const seen = await visit('/contacts-manager', world(), manager);
  (await screen.findByRole('button', { name: words.addContact })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(words.wrongEmailHelp)).toBeTruthy();
  fireEvent.input(dialog.getByLabelText(words.fields.givenName!), { target: { value: 'Nova' } });
  fireEvent.input(dialog.getByLabelText(new RegExp('^' + words.mainEmail)), { target: { value: 'nova@mills.example' } });
  dialog.getByRole('button', { name: words.addToChanges }).click();
  expect(await dialog.findByText(words.atLeastOneRole)).toBeTruthy();
  fireEvent.click(dialog.getByLabelText(/^Technical/));
  dialog.getByRole('button', { name: words.addToChanges }).click();
  expect((await box('Technical, Nova')).checked).toBe(true);
  await waitFor(async () => expect(await bodies(seen, '/change-previews')).toEqual([{ operations: [{ type: 'add-contact', person: { givenName: 'Nova', emails: ['nova@mills.example'] }, roles: ['technical'] }] }]));
});

test('Q21 removing only flags the row, and it can be restored until it is sent', async () => {
  const seen = await visit('/contacts-manager', world(), manager);
  (await screen.findByRole('button', { name: words.removeName('Åsa Öberg') })).click();
  expect(await screen.findByText(words.removedHelp)).toBeTruthy();
  await waitFor(async () => expect(await bodies(seen, '/change-previews')).toEqual([{ operations: [{ type: 'remove-contact', contactId: 'c2' }] }]));
  screen.getByRole('button', { name: words.restoreName('Åsa Öberg') }).click();
  expect(await box('Technical, Åsa Öberg')).toBeTruthy();
  expect(screen.queryByText(words.changes(1))).toBeNull();
});

test('a single edit is undone, and all are discarded with a way back', async () => {
  await visit('/contacts-manager', world(), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  fireEvent.click(await box('Technical, Åsa Öberg'));
  screen.getAllByRole('button', { name: words.undoLine('Åsa Öberg') })[0]!.click();
  await waitFor(() => expect((screen.getByRole('checkbox', { name: 'Financial, Åsa Öberg' }) as HTMLInputElement).checked).toBe(false));
  screen.getByRole('button', { name: words.discard }).click();
  await waitFor(async () => expect((await box('Technical, Åsa Öberg')).checked).toBe(true));
  (await screen.findByRole('button', { name: en.shell.undo })).click();
  await waitFor(async () => expect((await box('Technical, Åsa Öberg')).checked).toBe(false));
});

test('when the outcome changed meanwhile the new one is shown and asked for again', async () => {
  let first = true;
  const fresh = preview({ digest: 'd2', mails: [{ type: 'INVITATION', contactId: 'c2', why: 'x' }], asOf: 8 });
  // meanwhile somebody gave another role to the same person
  const later = { ...account, contacts: [account.contacts[0]!, contact('c2', 'Åsa', 'Öberg', 'technical', 'audit')] };
  const seen = await visit('/contacts-manager', world(({ method }, { pathname }) => {
    if (!first && pathname === '/api/accounts/a1') return { body: later, etag: '"8"' };
    if (!first && pathname.endsWith('/change-previews')) return { body: fresh };
    if (method !== 'POST' || !pathname.endsWith('/change-requests') || !first) return undefined;
    first = false;
    return { status: 412, body: { type: 'https://x/problems/preview-outdated', detail: 'other', preview: fresh } };
  }), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  (await ready(words.request(1))).click();
  expect(await screen.findByText(words.outdated)).toBeTruthy();
  await waitFor(async () => expect((await box('Audit, Åsa Öberg')).checked).toBe(true));
  expect(screen.getByText(words.outdated)).toBeTruthy();
  expect(screen.getByText(/welcome mail/)).toBeTruthy();
  (await ready(words.request(1))).click();
  await screen.findByText(words.requested, { selector: 'strong' });
  const sent = await bodies(seen, '/change-requests');
  expect(sent.map((body) => body.digest)).toEqual(['d1', 'd2']);
  expect(sent[1].operations[0].roles).toEqual(['technical', 'audit', 'financial']);
});

test('a request of which no answer came is sent again under the same key', async () => {
  let lost = true;
  const seen = await visit('/contacts-manager', world(({ method }, { pathname }) => {
    if (method === 'POST' && pathname.endsWith('/change-requests') && lost) { lost = false; throw new TypeError('gone'); }
    return undefined;
  }), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  (await ready(words.request(1))).click();
  (await screen.findByRole('button', { name: en.kit.sendAgain })).click();
  await screen.findByText(words.requested, { selector: 'strong' });
  const keys = seen.filter((each) => each.method === 'POST' && each.url.endsWith('/change-requests')).map((each) => each.headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
});

test('Q27 when another request came first the own one is kept and leads to it', async () => {
  await visit('/contacts-manager', world(({ method }, { pathname }) => {
    if (method !== 'POST' || !pathname.endsWith('/change-requests')) return undefined;
    waiting = [request({ id: 'r9' })];
    return { status: 409, body: { type: 'https://x/problems/request-pending', detail: 'The change request r9 is pending.' } };
  }), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  (await ready(words.request(1))).click();
  expect((await screen.findByRole('link', { name: words.toRequest })).getAttribute('href')).toBe('/change-requests/r9');
  expect((await box('Financial, Åsa Öberg')).checked).toBe(true);
});

test('Q27 when a request was decided its account is shown as the decision left it, never as it was', async () => {
  waiting = [request()];
  let decided = false;
  const after = { ...account, contacts: [account.contacts[0], contact('c2', 'Åsa', 'Öberg', 'financial')] };
  await visit('/contacts-manager', world((_, { pathname }) => (decided && pathname === '/api/accounts/a1' ? { body: after, etag: '"8"' } : undefined)), manager);
  await screen.findByText(words.readOnly);
  decided = true;
  waiting = [request({ status: 'APPLIED' })];
  void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).endsWith('/change-requests') });
  expect((await box('Financial, Åsa Öberg')).checked).toBe(true);
});

test('C6 what needs no approval is applied, not requested', async () => {
  await visit('/contacts-manager', world((_, { pathname }) => (pathname.endsWith('/change-previews') ? { body: preview({ needsApproval: false }) } : undefined)), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  expect(await ready(words.apply(1))).toBeTruthy();
  expect(screen.getByText(words.noTicket)).toBeTruthy();
});

test('S4 roles that the own ones do not let one give cannot be ticked', async () => {
  await visit('/contacts-manager', world(), manager);
  expect((await box('Audit, Åsa Öberg')).disabled).toBe(true);
  expect((await box('Financial, Åsa Öberg')).disabled).toBe(false);
});

test('without the permission the roles are only shown', async () => {
  await visit('/contacts-manager', world(), person(['contacts.read']));
  await screen.findByRole('button', { name: 'Åsa Öberg' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: words.addContact })).toBeNull();
});

test('Q24 the ticket is being raised, and then linked', async () => {
  waiting = [request()];
  let reads = 0;
  await visit('/contacts-manager', world((_, { pathname }) => (pathname === '/api/change-requests/r1' ? { body: request({ ticket: { id: 'r1', href: '', state: reads++ < 1 ? 'RAISING' : 'RAISED' } }) } : undefined)), manager);
  expect(await screen.findByText(words.few)).toBeTruthy();
  expect((await screen.findByRole('link', { name: words.ticket })).getAttribute('href')).toBe('/tickets/r1');
});

test('Q27 while a request waits existing and requested stand side by side and nothing can be changed', async () => {
  waiting = [request()];
  await visit('/contacts-manager', world(), manager);
  const row = (await screen.findByRole('button', { name: 'Åsa Öberg' })).closest('tr')!;
  expect([...row.querySelectorAll('ins')].map((each) => each.textContent)).toEqual([words.comes + ' 2', words.comes + ' Financial']);
  expect([...row.querySelectorAll('del')].map((each) => each.textContent)).toEqual([words.goes + ' 1', words.goes + ' Technical']);
  expect(screen.queryByRole('checkbox')).toBeNull();
  screen.getByRole('button', { name: words.onlyChanges(3) }).click();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ada Lovelace' })).toBeNull());
  expect(location.search).toBe('?only=changes');
});

test('Q33 who asked cancels, naming the version, and cannot approve', async () => {
  waiting = [request()];
  const seen = await visit('/change-requests/r1', world(({ method }, { pathname }) => (method === 'POST' && pathname.endsWith('/cancellation') ? { body: request({ status: 'CANCELLED' }) } : undefined)), manager);
  (await screen.findByRole('button', { name: words.cancel })).click();
  expect(screen.queryByRole('button', { name: words.approveN(3) })).toBeNull();
  within(await screen.findByRole('dialog')).getByRole('button', { name: words.cancelDo }).click();
  await waitFor(async () => expect(await bodies(seen, '/cancellation')).toEqual([{ amendment: 0 }]));
});

test('D3 what was amended after it was looked at is not approved before it is looked at again', async () => {
  let now = request();
  const seen = await visit('/change-requests/r1', world(({ method }, { pathname }) => {
    if (pathname === '/api/change-requests/r1') return { body: now };
    if (!pathname.endsWith('/approval') || method !== 'POST') return undefined;
    if (now.amendment === 0) { now = request({ amendment: 1 }); return { status: 412, body: { type: 'https://x/problems/stale', detail: 'amended since' } }; }
    return { body: request({ status: 'APPLIED' }) };
  }), approver);
  (await screen.findByRole('button', { name: words.approveN(3) })).click();
  within(await screen.findByRole('dialog')).getByRole('button', { name: words.approve(3) }).click();
  expect(await screen.findByText(words.amendedMeanwhile(2))).toBeTruthy();
  expect(screen.getByRole('button', { name: words.approveN(3) }).getAttribute('aria-disabled')).toBe('true');
  screen.getByRole('button', { name: words.lookAt(2) }).click();
  (await ready(words.approveN(3))).click();
  within(await screen.findByRole('dialog')).getByRole('button', { name: words.approve(3) }).click();
  await waitFor(async () => expect(await bodies(seen, '/approval')).toEqual([{ amendment: 0 }, { amendment: 1 }]));
});

test('D3 a request is declined with a reason only', async () => {
  const seen = await visit('/change-requests/r1', world(({ method }, { pathname }) => (method === 'POST' && pathname.endsWith('/decline') ? { body: request({ status: 'DECLINED' }) } : undefined)), approver);
  (await screen.findByRole('button', { name: words.decline })).click();
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByRole('button', { name: words.declineDo }).click();
  fireEvent.input(await dialog.findByLabelText(new RegExp('^' + words.declineReason)), { target: { value: 'Unknown person' } });
  dialog.getByRole('button', { name: words.declineDo }).click();
  await waitFor(async () => expect(await bodies(seen, '/decline')).toEqual([{ amendment: 0, reason: 'Unknown person' }]));
});

test('D3 staff amend what was asked for, as another version of the same request', async () => {
  waiting = [request()];
  const seen = await visit('/accounts/a1/contacts-manager?amend=r1', world(({ method }, { pathname }) => (method === 'POST' && pathname.endsWith('/amendment') ? { body: request({ amendment: 1 }) } : undefined)), approver);
  expect((await box('Financial, Åsa Öberg')).checked).toBe(true);
  fireEvent.click(await box('Audit, Åsa Öberg'));
  fireEvent.input(screen.getByLabelText(words.amendReason), { target: { value: 'She audits' } });
  (await ready(words.amend(4))).click();
  await waitFor(async () => expect(await bodies(seen, '/amendment')).toEqual([{ amendment: 0, reason: 'She audits', operations: [
    { type: 'set-roles', contactId: 'c2', roles: ['financial', 'audit'] }, { type: 'edit-details', contactId: 'c2', details: { phones: ['2'] } }] }]));
  await waitFor(() => expect(location.pathname).toBe('/change-requests/r1'));
});

test('D3 approvals list what waits of all accounts, whosever turn it is, the oldest first, with how much is asked for', async () => {
  const ticket = (id: string, openedAt: string, more: object = {}) => ({ id, accountId: 'a1', account: { id: 'a1', name: 'Nordic Mills' }, category: 'CONTACT_CHANGES', subject: 'Contact changes', status: 'OPEN', openedBy: { contactId: 'c1', side: 'CUSTOMER' }, openedAt, messages: 1, lastMessageAt: openedAt, ...more });
  await visit('/approvals', world((_, { pathname, searchParams }) => {
    // the latest first, in pages
    if (pathname === '/api/tickets' && searchParams.get('waitingFor') === 'PROVIDER') return { body: searchParams.get('cursor') ? { items: [ticket('r1', '2026-11-24T09:00:00Z')] } : { items: [ticket('r2', '2026-11-25T09:00:00Z')], next: 'p2' } };
    if (pathname === '/api/tickets') return { body: { items: [ticket('r3', '2026-11-24T12:00:00Z', { status: 'WAITING_FOR_CUSTOMER' })] } };
    if (pathname === '/api/change-requests/r3') return { body: request({ id: 'r3', number: 5 }) };
    return pathname === '/api/change-requests/r2' ? { body: request({ id: 'r2', number: 4 }) } : undefined;
  }), approver);
  await screen.findByText('Contact changes 4');
  await waitFor(() => expect(screen.getAllByRole('row').slice(1).map((each) => each.textContent)).toEqual([3, 5, 4].map((number) => expect.stringMatching(new RegExp(`^Nordic MillsContact changes ${number}Ada Lovelace3`)))));
  expect(screen.getByText(en.tickets.statesForStaff.WAITING_FOR_CUSTOMER).closest('tr')!.textContent).toContain('Contact changes 5');
});

test('a tick shows its own row anew, not the others', async () => {
  const many = { ...account, contacts: [account.contacts[0]!, ...Array.from({ length: 60 }, (_, i) => contact('x' + i, 'P' + i, 'Q', 'technical'))] };
  await visit('/contacts-manager', world((_, { pathname }) => (pathname === '/api/accounts/a1' ? { body: many } : undefined)), manager);
  const tick = await box('Financial, P7 Q');
  const cells = vi.spyOn(words, 'cell');
  fireEvent.click(tick);
  await screen.findByText(words.changes(1));
  expect(cells.mock.calls.length).toBeLessThanOrEqual(2 * roles.length);
  expect(cells).toHaveBeenCalledWith('Financial', 'P7 Q');
});

test('after a request is cancelled in the manager the keyboard goes on from its heading', async () => {
  waiting = [request()];
  await visit('/contacts-manager', world(({ method }, { pathname }) => {
    if (method !== 'POST' || !pathname.endsWith('/cancellation')) return undefined;
    waiting = [request({ status: 'CANCELLED' })];
    return { body: waiting[0] };
  }), manager);
  (await screen.findByRole('button', { name: words.cancel })).click();
  within(await screen.findByRole('dialog')).getByRole('button', { name: words.cancelDo }).click();
  expect(await box('Technical, Åsa Öberg')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  // what is read later may take the place of the heading
  const heading = document.activeElement!;
  heading.replaceWith(heading.cloneNode(true));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

test('M16 of a role only some permissions are given, and the difference is told', async () => {
  const wide = roles.map((each) => (each.id === 'technical' ? { ...each, permissions: ['accounts.read', 'contacts.read'] } : each));
  const seen = await visit('/contacts-manager', world((_, { pathname }) => (pathname === '/api/roles' ? { body: { items: wide } } : undefined)), manager);
  (await screen.findByRole('button', { name: 'Åsa Öberg' })).click();
  fireEvent.click(await screen.findByLabelText(en.roles.permissions['contacts.read']!));
  await waitFor(async () => expect(await bodies(seen, '/change-previews')).toEqual([{ operations: [{ type: 'set-roles', contactId: 'c2', roles: ['technical'], permissions: { technical: ['accounts.read'] } }] }]));
  expect(screen.getAllByText(en.roles.permissions['contacts.read']!, { selector: 'del' })).toBeTruthy();
});

test('S2 a role with too many holders is told, with the way to whom it was given', async () => {
  const broken = [{ rule: 'role-limit-exceeded', detail: 'x', role: 'financial', pointer: null }];
  await visit('/contacts-manager', world((_, { pathname }) => (pathname.endsWith('/change-previews') ? { body: preview({ broken }) } : undefined)), manager);
  fireEvent.click(await box('Financial, Åsa Öberg'));
  expect(await screen.findByText(words.rules['role-limit-exceeded']!('Financial'))).toBeTruthy();
  expect(screen.getByRole('button', { name: words.show('Åsa Öberg') })).toBeTruthy();
});

test('M16 D3 whoever approves sees what is chosen of a role, and what the service says that it does', async () => {
  const asked = request({ operations: [{ type: 'set-roles', contactId: 'c2', roles: ['technical'], emailIds: [], fields: [], addresses: {}, permissions: { technical: [] } }], contacts: [], preview: preview({ rights: [{ contactId: 'c2', gains: [], loses: ['accounts.read'] }] }) });
  const seen = await visit('/change-requests/r1', world((_, { pathname }) => (pathname === '/api/change-requests/r1' ? { body: asked } : undefined)), approver);
  (await screen.findByRole('button', { name: words.approveN(1) })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/Åsa Öberg.*see the account/)).toBeTruthy();
  expect(await bodies(seen, '/change-previews')).toEqual([]);
});

test('D3 an amendment keeps what was chosen of a role', async () => {
  waiting = [request({ operations: [{ type: 'set-roles', contactId: 'c2', roles: ['technical'], emailIds: [], fields: [], addresses: {}, permissions: { technical: [] } }], contacts: [] })];
  const seen = await visit('/accounts/a1/contacts-manager?amend=r1', world(({ method }, { pathname }) => (method === 'POST' && pathname.endsWith('/amendment') ? { body: request({ amendment: 1 }) } : pathname === '/api/change-requests/r1' ? { body: waiting[0] } : undefined)), approver);
  fireEvent.click(await box('Audit, Åsa Öberg'));
  fireEvent.input(screen.getByLabelText(words.amendReason), { target: { value: 'She audits' } });
  (await ready(words.amend(2))).click();
  await waitFor(async () => expect(await bodies(seen, '/amendment')).toMatchObject([{ operations: [{ type: 'set-roles', contactId: 'c2', roles: ['technical', 'audit'], permissions: { technical: [] } }] }]));
});
