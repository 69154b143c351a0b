// An administrator keeps the contacts of their company: adding gives no login, access is a step of its own, and removing goes through a form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepsFocus, launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, activate, address, ask, invitation, until, withLogin } from './world.mjs';

let browser, staff, admin, office;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.manager)).page;
  office = await account(staff, 'Kontor', 'LICENCE', { Alma: ['licence.primary-admin'], Bo: ['member'], Cia: ['member'] });
  admin = (await withLogin(browser, staff, office.id, address('Alma'))).page;
});
after(() => browser?.close());

const row = (page, name) => page.locator('tbody tr', { hasText: name + ' Kontor' });
const said = (page, text) => page.getByRole('status', { name: 'What was done' }).getByText(text).waitFor();

test('S13, S14, S18-S26: a contact is added without login, given access in Manage access, and signs in by the link of the mail', async () => {
  await open(admin, '/contacts');
  await admin.getByRole('link', { name: 'New contact' }).first().click();
  await admin.getByRole('textbox', { name: 'First name' }).fill('Disa');
  await admin.getByRole('textbox', { name: 'Last name' }).fill('Kontor');
  await admin.getByRole('textbox', { name: 'E-mail 1' }).fill(address('Disa'));
  await admin.getByRole('textbox', { name: 'Title' }).fill('Tax adviser');
  await admin.getByRole('button', { name: 'Save contact' }).click();
  await admin.getByRole('heading', { name: 'Disa Kontor is saved' }).waitFor();
  await admin.getByText('Saving gives no login.').waitFor();
  await admin.getByRole('link', { name: 'Go to Manage access' }).click();
  const access = admin.getByRole('switch', { name: `Access, Disa Kontor, ${address('Disa')}` });
  await until('Disa in Manage access', async () => await access.count() > 0 || admin.reload());
  assert.equal(await access.isChecked(), false, 'saving a contact gives no login');
  await access.click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Give access' }).click();
  await admin.getByRole('dialog').waitFor({ state: 'detached' });
  await keepsFocus(admin, 'after giving access');
  assert.equal(await activate(browser, await invitation(address('Disa'))), 'Welcome');
  const disa = await signedIn(browser, address('Disa'));
  await disa.page.getByRole('heading', { name: 'My tickets' }).waitFor();
  await disa.context.close();
  await open(admin, '/access');
  await row(admin, 'Disa').getByText('Activated').waitFor();
});

test('S15, S18: contacts active and not are listed, and edited; Manage access has the active ones alone', async () => {
  await open(admin, '/contacts');
  await admin.getByRole('link', { name: 'Cia Kontor' }).click();
  await admin.getByRole('button', { name: 'Edit details' }).click();
  await admin.getByRole('textbox', { name: 'Title' }).fill('Payroll clerk');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await said(admin, 'Saved.');
  await keepsFocus(admin, 'after saving');

  await open(staff, '/contacts/' + office.people.Cia);
  await staff.getByRole('button', { name: 'Deactivate' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await staff.getByText('The person is out of use.').waitFor();
  await until('the end of Cia in the account', async () => !(await ask(staff, 'GET', `/api/accounts/${office.id}`)).data.contacts.find((each) => each.contactId === office.people.Cia).active);

  await open(admin, '/contacts');
  assert.match(await row(admin, 'Cia').textContent(), /Payroll clerk.*Inactive/);
  await admin.getByLabel('Show').selectOption('active');
  await row(admin, 'Cia').waitFor({ state: 'detached' });
  assert.equal(await row(admin, 'Bo').count(), 1);
  await open(admin, '/access');
  assert.equal(await row(admin, 'Bo').count(), 1);
  assert.equal(await row(admin, 'Cia').count(), 0);
});

test('S16, S17: a user is removed through the form, by staff, who confirm it on the ticket and close it with what came of it', async () => {
  await open(admin, '/contacts/' + office.people.Bo);
  await admin.getByRole('link', { name: 'Ask to have this contact removed' }).click();
  const whom = admin.getByLabel(/^Who is to be removed/);
  assert.equal(await whom.locator('option:checked').textContent(), 'Bo Kontor');
  await admin.getByRole('textbox', { name: /^Reason/ }).fill('Bo leaves us.');
  await admin.getByLabel('Last day').fill('2031-05-31');
  await admin.getByRole('button', { name: 'Submit', exact: true }).click();
  await admin.getByRole('heading', { name: 'Remove user' }).first().waitFor();
  const ticket = new URL(admin.url()).pathname;

  await open(staff, ticket);
  await staff.getByText('Bo leaves us.').waitFor();
  await staff.getByRole('link', { name: 'Bo Kontor' }).click();
  await staff.getByRole('button', { name: 'Take out of the account' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Take out of the account' }).click();
  await said(staff, 'Bo Kontor is no longer a contact of the account.');
  await open(staff, ticket);
  await staff.getByRole('textbox', { name: 'Reply to the customer' }).fill('Bo is removed.');
  await staff.getByRole('button', { name: 'Send', exact: true }).click();
  await staff.getByRole('list').getByText('Bo is removed.').waitFor();
  await staff.getByLabel('Outcome').selectOption({ label: 'Done as asked' });
  await staff.getByRole('button', { name: 'Close ticket' }).click();
  await said(staff, 'Ticket closed.');
  await keepsFocus(staff, 'after closing');

  await open(admin, ticket);
  for (const text of ['Bo is removed.', 'Done as asked', 'This ticket is closed. Open it again to go on.']) await admin.getByText(text, { exact: true }).waitFor();
  await open(admin, '/contacts');
  assert.equal(await row(admin, 'Bo').count(), 0);
});
