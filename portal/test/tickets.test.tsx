import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import en from '../src/main/web/i18n/en';
import { person, type Service, visit } from './harness';

const words = en.tickets;
const at = '2026-11-24T09:00:00Z';
const item = (id: string, more: object = {}) => ({ id, accountId: 'a1', account: { id: 'a1', name: 'Northwind Traders' }, category: 'GENERAL', subject: 'Invoice ' + id, status: 'WAITING_FOR_STAFF', waitingFor: 'PROVIDER', openedBy: { contactId: 'c1', name: 'Ada Lovelace', side: 'CUSTOMER' }, openedAt: at, messages: 1, lastMessageAt: at, lastModifiedAt: at, ...more });
const ticket = (more: object = {}) => ({ ...item('t1'), message: 'Where is it?', actions: [], ...more });
const said = (id: string, message: string, more: object = {}) => ({ id, ticketId: 't1', message, author: { contactId: 's1', name: 'Maria Lind', side: 'PROVIDER' }, postedAt: at, internal: false, ...more });
const staff = { ...person(['tickets.answer', 'tickets.open', 'tickets.read-all', 'accounts.read'], 'PROVIDER'), contact: { id: 's1', name: 'Maria Lind' }, account: { id: 'p1', name: 'Liaison', side: 'PROVIDER' } };
const customer = person(['tickets.open']);

let shown: object;
let messages: object[];
/** The services around one ticket; `over` answers first. */
const world = (over: Service = () => undefined): Service => (asked, url) => over(asked, url) ?? ({
  'GET /api/tickets/t1': { body: shown, etag: '"3"' }, 'GET /api/tickets/t1/messages': { body: { items: messages } }, 'GET /api/tickets/t1/presence': { body: { items: [] } }, 'PUT /api/tickets/t1/presence': { status: 204 },
  'POST /api/tickets/t1/messages': { status: 201, body: {} }, 'POST /api/tickets/t1/closure': { body: shown, etag: '"4"' }, 'POST /api/tickets/t1/reopening': { body: shown, etag: '"5"' },
} as Record<string, ReturnType<Service>>)[`${asked.method} ${url.pathname}`];
const posted = (seen: Request[], path: string) => seen.filter((each) => each.method !== 'GET' && each.url.endsWith(path));
const bodies = (seen: Request[], path: string) => Promise.all(posted(seen, path).map((each) => each.json()));
const problem = (status: number, kind: string, detail: string, errors?: object[]) => ({ status, body: { type: 'https://x/problems/' + kind, detail, ...(errors ? { errors } : {}) } });

beforeEach(() => { sessionStorage.clear(); shown = ticket(); messages = []; });

test('Q26 M26 the list is narrowed by what the address says, and staff see whose tickets they are', async () => {
  const seen = await visit('/tickets?waitingFor=PROVIDER&assignee=none', world((_, { pathname }) => (pathname === '/api/tickets' ? { body: { items: [item('7', { assignee: { contactId: 's2', name: 'Per Hagen' } })] } } : undefined)), staff);
  const row = within((await screen.findByRole('link', { name: 'Invoice 7' })).closest('tr')!);
  expect(row.getByRole('link', { name: 'Northwind Traders' }).getAttribute('href')).toBe('/accounts/a1');
  expect(row.getByText('Per Hagen')).toBeTruthy();
  expect(row.getByText(words.statesForStaff.WAITING_FOR_STAFF)).toBeTruthy();
  const asked = new URL(seen.find((each) => each.url.includes('/api/tickets?'))!.url).searchParams;
  expect([asked.get('waitingFor'), asked.get('assignee')]).toEqual(['PROVIDER', 'none']);
  await userEvent.selectOptions(screen.getByLabelText(words.status), 'CLOSED');
  await waitFor(() => expect(location.search).toBe('?waitingFor=PROVIDER&assignee=none&status=CLOSED'));
});

test('Q29 staff begin with what is not closed, and see the rest when they say so', async () => {
  const seen = await visit('/tickets', world((_, { pathname, searchParams }) => (pathname === '/api/tickets' ? { body: { items: searchParams.get('closed') === 'false' ? [] : [item('7', { status: 'CLOSED' })] } } : undefined)), staff);
  const rest = await screen.findByRole('link', { name: words.closedToo });
  expect((screen.getByLabelText(words.status) as HTMLSelectElement).value).toBe('unclosed');
  expect(new URL(seen.find((each) => each.url.includes('/api/tickets?'))!.url).searchParams.get('closed')).toBe('false');
  rest.click();
  expect(await screen.findByRole('link', { name: 'Invoice 7' })).toBeTruthy();
  expect((screen.getByLabelText(words.status) as HTMLSelectElement).value).toBe('any');
  await userEvent.selectOptions(screen.getByLabelText(words.status), words.unclosed);
  await waitFor(() => expect(location.search).toBe(''));
  expect(await screen.findByText(words.allClosed)).toBeTruthy();
});

test('Q29 a customer begins with all tickets and may leave out what is closed', async () => {
  const seen = await visit('/tickets', world((_, { pathname }) => (pathname === '/api/tickets' ? { body: { items: [] } } : undefined)), customer);
  await screen.findByText(words.empty);
  await userEvent.selectOptions(screen.getByLabelText(words.status), words.unclosed);
  expect(await screen.findByText(words.noMatch)).toBeTruthy();
  expect(location.search).toBe('?status=unclosed');
  await waitFor(() => expect(seen.filter((each) => each.url.includes('/api/tickets')).map((each) => new URL(each.url).searchParams.get('closed'))).toEqual([null, 'false']));
});

test('S26 a customer without tickets is told what will be here, and one who finds nothing can clear the filters', async () => {
  await visit('/tickets?status=CLOSED', world((_, { pathname }) => (pathname === '/api/tickets' ? { body: { items: [] } } : undefined)), customer);
  (await screen.findByRole('link', { name: words.clear })).click();
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(location.search).toBe('');
  expect(screen.queryByLabelText(words.assignee)).toBeNull();
});

const forms = { items: [
  { id: 'GENERAL', category: 'GENERAL', sides: ['CUSTOMER'], permission: 'tickets.open', fields: [{ id: 'subject', type: 'LINE', required: true, max: 200 }, { id: 'message', type: 'TEXT', required: true, max: 4000 }] },
  { id: 'REMOVE_USER', category: 'REMOVE_USER', sides: ['CUSTOMER'], permission: 'tickets.open', fields: [{ id: 'contact', type: 'CONTACT', required: true, max: 64 }, { id: 'reason', type: 'TEXT', required: true, max: 4000 }, { id: 'lastDay', type: 'DATE', required: false, max: 10 }] }] };
const asking = (over: Service = () => undefined) => world((asked, url) => over(asked, url) ?? (url.pathname === '/api/ticket-forms' ? { body: forms } : url.pathname === '/api/accounts/a1' ? { body: { id: 'a1', name: 'Northwind Traders', contacts: [{ contactId: 'c2', name: 'Bob Byrne', emails: [] }] } } : undefined));

test('S16 removing a user is asked for by its form, about somebody of the account', async () => {
  const seen = await visit('/tickets/new', asking(({ method }, { pathname }) => (method === 'POST' && pathname === '/api/tickets' ? { status: 201, body: ticket() } : undefined)), customer);
  await userEvent.selectOptions(await screen.findByLabelText(words.about), 'REMOVE_USER');
  expect(await screen.findByText(words.forms.REMOVE_USER.help)).toBeTruthy();
  await screen.findByRole('option', { name: 'Bob Byrne' });
  await userEvent.selectOptions(screen.getByLabelText(/^Who is to be removed/), 'c2');
  fireEvent.input(screen.getByLabelText(/^Reason/), { target: { value: 'He leaves.' } });
  fireEvent.input(screen.getByLabelText(/^Last day/), { target: { value: '2026-12-31' } });
  screen.getByRole('button', { name: words.submitNow }).click();
  await waitFor(() => expect(location.pathname).toBe('/tickets/t1'));
  expect(await bodies(seen, '/api/tickets')).toEqual([{ form: 'REMOVE_USER', fields: { contact: 'c2', reason: 'He leaves.', lastDay: '2026-12-31' } }]);
});

test('S6 S7 what a form lacks is said at its fields, and nothing that was written is lost', async () => {
  await visit('/tickets/new', asking(({ method }, { pathname }) => (method === 'POST' && pathname === '/api/tickets' ? problem(400, 'invalid', 'The form is not filled in as it asks.', [{ pointer: '/fields/subject', detail: 'is required' }]) : undefined)), customer);
  fireEvent.input(await screen.findByLabelText(/^What can we do/), { target: { value: 'Where is it?' } });
  screen.getByRole('button', { name: words.submitNow }).click();
  const subject = await screen.findByLabelText(/^Subject/);
  await waitFor(() => expect(subject.getAttribute('aria-invalid')).toBe('true'));
  expect((screen.getByLabelText(/^What can we do/) as HTMLTextAreaElement).value).toBe('Where is it?');
});

test('S16 staff say for which account', async () => {
  const seen = await visit('/tickets/new', asking(({ method }, { pathname }) => (pathname === '/api/accounts' ? { body: { items: [{ id: 'a7', name: 'Åkerö Mills' }] } } : method === 'POST' && pathname === '/api/tickets' ? { status: 201, body: ticket() } : undefined)), staff);
  fireEvent.input(await screen.findByRole('combobox', { name: en.shell.account }), { target: { value: 'ake' } });
  fireEvent.mouseDown(await screen.findByRole('option', { name: 'Åkerö Mills' }));
  await waitFor(() => expect(location.search).toBe('?account=a7'));
  fireEvent.input(screen.getByLabelText(/^Subject/), { target: { value: 'Hello' } });
  screen.getByRole('button', { name: words.submitNow }).click();
  await waitFor(async () => expect(await bodies(seen, '/api/tickets')).toEqual([{ form: 'GENERAL', fields: { subject: 'Hello' }, accountId: 'a7' }]));
});

test('M1 Q25 a customer replies, is told no names of staff, and sees no place for notes', async () => {
  messages = [said('m1', 'Here it is.')];
  const seen = await visit('/tickets/t1', world(), customer);
  const conversation = within(await screen.findByRole('region', { name: words.conversation }));
  expect(await conversation.findByText('Here it is.')).toBeTruthy();
  expect(conversation.getByText(en.kit.staff)).toBeTruthy();
  expect(conversation.queryByText('Maria Lind')).toBeNull();
  expect(screen.queryAllByRole('radio')).toEqual([]);
  expect(screen.queryByText(words.assignee)).toBeNull();
  fireEvent.input(screen.getByLabelText(words.reply), { target: { value: 'Thank you' } });
  expect(sessionStorage.getItem('reply:t1')).toBe('Thank you');
  screen.getByRole('button', { name: words.send }).click();
  await waitFor(() => expect((screen.getByLabelText(words.reply) as HTMLTextAreaElement).value).toBe(''));
  expect(await bodies(seen, '/messages')).toEqual([{ message: 'Thank you', internal: false }]);
  expect(sessionStorage.getItem('reply:t1')).toBeNull();
});

test('D16 a customer is told that somebody of a purchaser wrote, and not who', async () => {
  messages = [said('m1', 'We pay that.', { author: { contactId: 'p7', side: 'PURCHASER' } })];
  await visit('/tickets/t1', world(), customer);
  const conversation = within(await screen.findByRole('region', { name: words.conversation }));
  expect(await conversation.findByText('We pay that.')).toBeTruthy();
  expect(conversation.getByText(en.people.purchaser)).toBeTruthy();
  expect(conversation.queryByText(en.people.former)).toBeNull();
});

test('M26 staff write a note that is one in word, look and button, and is marked where it stands', async () => {
  messages = [said('m2', 'He is a friend of the boss.', { internal: true })];
  const seen = await visit('/tickets/t1', world(), staff);
  const note = (await screen.findByText('He is a friend of the boss.')).closest('li')!;
  expect(note.classList.contains('internal')).toBe(true);
  expect(within(note).getByText(words.internal)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: new RegExp('^' + words.note) }));
  fireEvent.input(await screen.findByRole('textbox', { name: words.note }), { target: { value: 'Call first' } });
  expect(screen.queryByRole('button', { name: words.send })).toBeNull();
  screen.getByRole('button', { name: words.addNote }).click();
  await waitFor(async () => expect(await bodies(seen, '/messages')).toEqual([{ message: 'Call first', internal: true }]));
});

test('a reply whose answer was lost is sent again under the same key, and is kept until then', async () => {
  let lost = true;
  const seen = await visit('/tickets/t1', world(({ method }, { pathname }) => { if (method === 'POST' && pathname.endsWith('/messages') && lost) { lost = false; throw new TypeError('gone'); } return undefined; }), customer);
  fireEvent.input(await screen.findByLabelText(words.reply), { target: { value: 'Thank you' } });
  screen.getByRole('button', { name: words.send }).click();
  (await screen.findByRole('button', { name: en.kit.sendAgain })).click();
  await waitFor(() => expect(posted(seen, '/messages')).toHaveLength(2));
  const keys = posted(seen, '/messages').map((each) => each.headers.get('Idempotency-Key'));
  expect(keys[1]).toBe(keys[0]);
});

test('S17 staff close what a form asked for with what came of it, and a plain question without', async () => {
  shown = ticket({ category: 'REMOVE_USER', form: { id: 'REMOVE_USER', resolved: true, answers: [{ field: 'contact', type: 'CONTACT', value: 'c2', name: 'Bob Byrne' }] } });
  const seen = await visit('/tickets/t1', world(), staff);
  expect((await screen.findByRole('link', { name: 'Bob Byrne' })).getAttribute('href')).toBe('/accounts/a1/contacts/c2');
  await userEvent.selectOptions(screen.getByLabelText(words.outcome), 'DECLINED');
  screen.getByRole('button', { name: words.close }).click();
  await waitFor(() => expect(posted(seen, '/closure')).toHaveLength(1));
  expect(await bodies(seen, '/closure')).toEqual([{ outcome: 'DECLINED' }]);
  expect(posted(seen, '/closure')[0]!.headers.get('If-Match')).toBe('"3"');
});

test('S17 a form that asks for no outcome is closed without one', async () => {
  shown = ticket({ form: { id: 'OTHER', resolved: false, answers: [] } });
  const seen = await visit('/tickets/t1', world(), staff);
  (await screen.findByRole('button', { name: words.close })).click();
  await waitFor(async () => expect(await bodies(seen, '/closure')).toEqual([{}]));
  expect(screen.queryByLabelText(words.outcome)).toBeNull();
});

test('M5 closing is undone with what the service answered', async () => {
  const seen = await visit('/tickets/t1', world(), customer);
  (await screen.findByRole('button', { name: words.close })).click();
  const line = within(screen.getByRole('status', { name: en.shell.status }));
  (await line.findByRole('button', { name: en.shell.undo })).click();
  await waitFor(() => expect(posted(seen, '/reopening')).toHaveLength(1));
  expect(posted(seen, '/reopening')[0]!.headers.get('If-Match')).toBe('"4"');
});

test.each([[412, 'version-conflict', 'Somebody changed the ticket meanwhile.'], [409, 'answer-needed', 'Answer first: it is confirmed on the ticket.'], [403, 'forbidden', 'This ticket is not yours to close.']])('a closing that is refused with %i says why and closes nothing', async (status, kind, detail) => {
  await visit('/tickets/t1', world((_, { pathname }) => (pathname.endsWith('/closure') ? problem(status, kind, detail) : undefined)), staff);
  (await screen.findByRole('button', { name: words.close })).click();
  expect((await screen.findByRole('alert')).textContent).toContain(detail);
  expect(screen.getByRole('button', { name: words.close })).toBeTruthy();
  expect(screen.queryByText(words.closed)).toBeNull();
});

test('a ticket of others is not shown', async () => {
  await visit('/tickets/t1', world((_, { pathname }) => (pathname === '/api/tickets/t1' ? problem(403, 'forbidden', 'This ticket belongs to another account.') : undefined)), customer);
  expect((await screen.findByRole('alert')).textContent).toContain('This ticket belongs to another account.');
  expect(screen.queryByRole('button', { name: words.close })).toBeNull();
});

test('M26 a ticket is taken as it was seen, and put back by undoing', async () => {
  const seen = await visit('/tickets/t1', world(({ method }, { pathname }) => (method === 'PUT' && pathname.endsWith('/assignee') ? { body: shown, etag: '"9"' } : undefined)), staff);
  (await screen.findByRole('button', { name: words.take })).click();
  (await within(screen.getByRole('status', { name: en.shell.status })).findByRole('button', { name: en.shell.undo })).click();
  await waitFor(() => expect(posted(seen, '/assignee')).toHaveLength(2));
  expect(await bodies(seen, '/assignee')).toEqual([{ contactId: 's1' }, { contactId: null }]);
  expect(posted(seen, '/assignee').map((each) => each.headers.get('If-Match'))).toEqual(['"3"', '"9"']);
});

test('M26 staff see who else of them looks at a ticket, customers are not told', async () => {
  const looks: Service = (_, { pathname }) => (pathname.endsWith('/presence') ? { body: { items: [{ contactId: 's2', name: 'Per Hagen' }] } } : undefined);
  await visit('/tickets/t1', world(looks), staff);
  expect(await screen.findByText(words.present('Per Hagen'))).toBeTruthy();
});

const closed = { id: 't1', accountId: 'a1', account: { id: 'a1', name: 'Northwind Traders' }, category: 'REMOVE_USER', subject: 'Remove user', message: 'Bo leaves us.', status: 'CLOSED', openedBy: { contactId: 'c1', side: 'CUSTOMER' }, openedAt: '2026-11-27T10:00:00Z', messages: 1, lastMessageAt: '2026-11-27T10:00:00Z', actions: [] };

test('S17 what came of a request is said on its ticket', async () => {
  await visit('/tickets/t1', (_, url) => (url.pathname === '/api/tickets/t1' ? { body: { ...closed, outcome: 'DECLINED' }, etag: '"3"' } : { body: { items: [], next: null } }), person(['tickets.open']));
  expect(await screen.findByText(en.tickets.outcomes.DECLINED)).toBeTruthy();
});

test('S16 a contact that a form has no field for is not sent with it', async () => {
  const seen = await visit('/tickets/new?form=REMOVE_USER&contact=c2', world((asked, { pathname }) => (pathname === '/api/ticket-forms' ? { body: { items: forms.items.slice(0, 1) } } : asked.method === 'POST' && pathname === '/api/tickets' ? { status: 201, body: ticket() } : undefined)), customer);
  fireEvent.input(await screen.findByLabelText(/^Subject/), { target: { value: 'Bob leaves' } });
  fireEvent.input(screen.getByLabelText(/^What can we do/), { target: { value: 'Please remove him.' } });
  screen.getByRole('button', { name: words.submitNow }).click();
  await waitFor(async () => expect(await bodies(seen, '/api/tickets')).toEqual([{ form: 'GENERAL', fields: { subject: 'Bob leaves', message: 'Please remove him.' } }]));
});
