// Staff look at the portal as a customer's contact does: for a reason, without changing anything, and the customer hears of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, launch, open, settled, signedIn } from './browser.mjs';
import { gateway, people } from './installation.mjs';
import { account, address, ask, mail, withLogin } from './world.mjs';

const reason = 'Alva asked what her page of tickets shows.';
let browser, staff, office;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.owner)).page;
  office = await account(staff, 'Vyer', 'LICENCE', { Alva: ['licence.primary-admin'] });
  const alva = await withLogin(browser, staff, office.id, address('Alva'));
  await alva.context.close();
});
after(() => browser?.close());

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);
const place = () => `/accounts/${office.id}/contacts/${office.people.Alva}`;
const banner = () => staff.getByRole('region', { name: 'Viewing as somebody' });

test('an owner views as a contact of a customer, and every page says so', async () => {
  await open(staff, place());
  await staff.getByRole('button', { name: 'View as…' }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('short');
  await dialog.getByRole('button', { name: 'View as this person' }).click();
  await dialog.getByText('Say the reason in at least 10 characters.').waitFor();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
  await barriers(staff, 'beginning a viewing');
  await dialog.getByRole('button', { name: 'View as this person' }).click();
  await banner().waitFor();
  await settled(staff);
  assert.match(await banner().textContent(), /Alva Vyer.*You can read, not change anything/);
  await barriers(staff, 'a page that is viewed');
  await open(staff, '/contacts');
  await banner().waitFor();
  assert.equal(await staff.getByRole('link', { name: 'New contact' }).count(), 0, 'what changes something is not offered');
});

test('whoever views changes nothing, and is told so', async () => {
  const token = (await staff.context().cookies(gateway)).find(({ name }) => name.endsWith('XSRF-TOKEN')).value;
  const answer = await staff.request.post('/api/tickets', { data: { form: 'GENERAL', fields: { subject: reason, message: reason } }, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': crypto.randomUUID() } });
  const said = await answer.text();
  assert.equal(answer.status(), 403, said);
  assert.match(said, /viewing-as/);
  assert.match(said, /Whoever views as somebody reads and changes nothing\./);
});

test('it ends by a link, which leads back to the contact, and the account’s admin has been told why', async () => {
  await banner().getByRole('link', { name: 'End' }).click();
  await staff.waitForURL((url) => url.pathname === place());
  await settled(staff);
  assert.equal(await banner().count(), 0);
  const told = await mail(address('Alva'), /^A member of our staff has opened the portal of Vyer/);
  assert.ok(told.text.replace(/\s+/g, ' ').includes(reason), told.text);
});

test('a link to a viewing that has ended leads to one’s own Home, which says so', async () => {
  const { data: { items: [{ id, endedAt }] } } = await ask(staff, 'GET', `/api/accounts/${office.id}/view-as`);
  assert.ok(endedAt, 'it has ended');
  const { data: me } = await ask(staff, 'GET', '/api/me');
  await open(staff, '/login?' + new URLSearchParams({ account: me.account.id, 'view-as': id, to: '/' }));
  assert.equal(new URL(staff.url()).search, '?viewing=over');
  await staff.getByText('Viewing has ended').waitFor();
  await barriers(staff, 'a viewing that is over');
  assert.equal(await banner().count(), 0);
  await open(staff, place());
  await staff.getByRole('button', { name: 'View as…' }).waitFor();
});
