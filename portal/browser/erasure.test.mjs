// An owner erases a person everywhere, and every service answers for its part.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, address, ask, until, withLogin } from './world.mjs';

const subject = 'Words that Ragna wrote';
let browser, staff, office, ragna, ticket;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.owner)).page;
  office = await account(staff, 'Leaver', 'LICENCE', { Sven: ['licence.primary-admin'], Ragna: ['licence.alternate-admin'] });
  ragna = (await withLogin(browser, staff, office.id, address('Ragna'))).page;
  ticket = (await ask(ragna, 'POST', '/api/tickets', { form: 'GENERAL', fields: { subject, message: 'I am Ragna Leaver.' } })).data.id;
});
after(() => browser?.close());

const barriers = async (where) => assert.deepEqual(await findings(staff), [], where);
const card = () => staff.locator('section.card', { has: staff.getByRole('heading', { name: 'Erase', exact: true }) });

test('D6, D27: an owner is told what an erasure does, and sees what every service answered', async () => {
  await open(staff, '/contacts/' + office.people.Ragna);
  await card().getByRole('button', { name: 'Erase this person' }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByText('This cannot be undone.').waitFor();
  await barriers('the question before an erasure');
  await dialog.getByRole('button', { name: 'Erase this person' }).click();
  await card().getByText('The person is erased everywhere.').waitFor({ timeout: 60_000 });
  assert.equal(await card().getByRole('listitem').count(), 4);
  await barriers('the receipt of an erasure');
});

test('D6: nobody finds the person, their words or their session any more', async () => {
  const { data } = await ask(staff, 'GET', '/api/accounts/' + office.id);
  assert.deepEqual(data.contacts.map((contact) => contact.contactId), [office.people.Sven]);
  await until('the end of the session', async () => [401, 403].includes((await ragna.request.get('/api/tickets', { headers: { Accept: 'application/json' } })).status()));
  const thread = await staff.request.get(`/api/tickets/${ticket}`);
  const messages = await staff.request.get(`/api/tickets/${ticket}/messages`);
  assert.ok(thread.ok() && messages.ok());
  assert.doesNotMatch(await thread.text() + await messages.text(), /Ragna/);
  const found = await staff.request.get('/api/contacts?query=' + encodeURIComponent(address('Ragna')));
  assert.deepEqual((await found.json()).items, []);
});
