// Contact changes from both sides: a customer asks, the vendor asks back, amends, approves or declines, and the customer cancels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepsFocus, launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, activate, address, ask, invitation, mail, until, withLogin } from './world.mjs';

let browser, staff, customer, mills;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.manager)).page;
  mills = await account(staff, 'Fabrik', 'SERVICE_PORTAL', { Berta: ['service-portal.management'], Cleo: ['service-portal.technical', 'service-portal.financial'], Dora: ['service-portal.agreement'] });
  customer = (await withLogin(browser, staff, mills.id, address('Berta'))).page;
});
after(() => browser?.close());

const enabled = (page, name) => page.getByRole('button', { name }).and(page.locator(':not([aria-disabled])'));
const box = (page, role, name) => page.getByRole('checkbox', { name: `${role}, ${name} Fabrik` });

/** Asks for what was changed in the contacts manager; the id of the request and of its ticket. */
async function request(changes) {
  await enabled(customer, `Request ${changes}`).click();
  await customer.getByText('Your changes are requested.').first().waitFor();
  await keepsFocus(customer, 'after asking');
  const way = await customer.getByRole('link', { name: 'Ticket of this request' }).getAttribute('href');
  return way.split('/').pop();
}

async function decide(page, button, sure, fill = async () => undefined) {
  await page.getByRole('button', { name: button }).click();
  await fill();
  await page.getByRole('dialog').getByRole('button', { name: sure }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keepsFocus(page, `after “${sure}”`);
}

async function say(page, box, text) {
  await page.getByRole('textbox', { name: box }).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('list').getByText(text).waitFor();
}

test('Q18-Q20, Q23-Q32: somebody new is asked for, asked about, amended, approved, invited, and signs in', async () => {
  await open(customer, '/contacts-manager');
  await customer.getByRole('button', { name: 'Add contact…' }).click();
  const dialog = customer.getByRole('dialog', { name: 'Add a contact' });
  await dialog.getByText('With a wrong address the activation mail never arrives.').waitFor();
  await dialog.getByRole('textbox', { name: 'Given name' }).fill('Nova');
  await dialog.getByRole('textbox', { name: 'Family name' }).fill('Fabrik');
  await dialog.getByRole('textbox', { name: /^E-mail/ }).fill(address('Nova'));
  await dialog.getByRole('button', { name: 'Add to the changes' }).click();
  await dialog.getByText('Choose at least one role.').waitFor();
  await dialog.getByRole('checkbox', { name: /^Technical/ }).check();
  await dialog.getByRole('button', { name: 'Add to the changes' }).click();
  const id = await request('1 change');
  await mail(address('Berta'), /your request was received/);
  assert.equal(await customer.getByRole('checkbox').count(), 0, 'nothing can be changed while a request waits');
  assert.equal(await customer.getByRole('button', { name: 'Add contact…' }).count(), 0);

  await open(staff, '/approvals');
  await staff.getByRole('row', { name: new RegExp(mills.name) }).getByRole('link').click();
  await staff.getByRole('link', { name: 'Ticket of this request' }).click();
  await say(staff, 'Reply to the customer', 'Is Nova employed by you?');
  await mail(address('Berta'), /^Re: Ticket/);
  await customer.getByRole('link', { name: 'Ticket of this request' }).click();
  await customer.getByRole('list').getByText('Is Nova employed by you?').waitFor();
  await say(customer, 'Reply', 'She is, and runs the applications, too.');

  await open(staff, '/change-requests/' + id);
  await staff.getByRole('link', { name: 'Amend…' }).click();
  await box(staff, 'Application', 'Nova').check();
  await staff.getByRole('textbox', { name: /^Why it is amended/ }).fill('As you wrote.');
  await enabled(staff, /^Amend to/).click();
  await staff.getByRole('heading', { name: /^Contact changes \d+$/ }).waitFor();
  await mail(address('Berta'), /was amended/);
  await open(customer, '/change-requests/' + id);
  await customer.getByText('Version 2, amended by staff').waitFor();
  await decide(staff, 'Approve 1 change…', 'Approve 1 change');

  await mail(address('Berta'), /are done$/);
  assert.equal(await activate(browser, await invitation(address('Nova'))), 'Welcome');
  const nova = await signedIn(browser, address('Nova'));
  await nova.page.getByRole('button', { name: new RegExp(mills.name) }).waitFor();
  await nova.context.close();
  await open(customer, '/contacts-manager');
  for (const role of ['Technical', 'Application']) assert.equal(await box(customer, role, 'Nova').isChecked(), true, role);
});

test('Q25, D3: a request is declined with a reason, which the customer reads on the ticket', async () => {
  await open(customer, '/contacts-manager');
  await box(customer, 'Agreement', 'Cleo').check();
  const id = await request('1 change');
  await open(staff, '/tickets/' + id);
  await decide(staff, 'Decline…', 'Decline the request', async () => {
    const dialog = staff.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline the request' }).click();
    await dialog.getByText('Say why.').waitFor();
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Agreements are Dora’s alone.');
  });
  await mail(address('Berta'), /were declined$/);
  await open(customer, '/tickets/' + id);
  await customer.getByText('Agreements are Dora’s alone.').waitFor();
  await open(customer, '/contacts-manager');
  assert.equal(await box(customer, 'Agreement', 'Cleo').isChecked(), false);
});

test('Q32, Q33: a mistake is commented on, the request cancelled from its ticket, and a new one asked for', async () => {
  await open(customer, '/contacts-manager');
  await box(customer, 'Application', 'Dora').check();
  const id = await request('1 change');
  await customer.getByRole('link', { name: 'Ticket of this request' }).click();
  await say(customer, 'Reply', 'I meant Cleo.');
  await decide(customer, 'Cancel request…', 'Cancel the request');
  await open(staff, '/change-requests/' + id);
  await staff.getByText('Cancelled', { exact: true }).waitFor();
  assert.equal(await staff.getByRole('button', { name: /^Approve/ }).count(), 0);
  await open(customer, '/contacts-manager');
  assert.equal(await box(customer, 'Application', 'Dora').isChecked(), false);
  assert.equal(await box(customer, 'Application', 'Cleo').isEnabled(), true);
});

test('Q21, Q22, Q28: one request mixes a phone, a removal and roles; removing only flags, and erases when it is processed', async () => {
  await open(customer, '/contacts-manager');
  await customer.getByRole('button', { name: 'Remove Dora Fabrik' }).click();
  await customer.getByText('To be removed').first().waitFor();
  await customer.getByRole('button', { name: 'Restore Dora Fabrik' }).click();
  await customer.getByRole('button', { name: 'Remove Dora Fabrik' }).click();
  await box(customer, 'Technical', 'Cleo').uncheck();
  await box(customer, 'Application', 'Cleo').check();
  await customer.getByRole('button', { name: 'Berta Fabrik', exact: true }).click();
  await customer.getByRole('textbox', { name: /^Phone/ }).first().fill('+46 8 555 0199');
  const id = await request('4 changes');
  const row = (name) => customer.locator('tbody tr', { hasText: name + ' Fabrik' });
  for (const [name, words] of [['Cleo', /goes: Technical/], ['Cleo', /comes: Application/], ['Dora', /To be removed/]]) assert.match(await row(name).textContent(), words);
  assert.equal((await ask(staff, 'GET', '/api/contacts/' + mills.people.Dora)).data.givenName, 'Dora', 'asking alone removes nobody');

  await open(staff, '/tickets/' + id);
  await decide(staff, 'Approve 4 changes…', 'Approve 4 changes');
  await until('the end of Dora’s data', async () => {
    const answer = await staff.request.get('/api/contacts/' + mills.people.Dora);
    return answer.status() === 404 || answer.status() === 410 || !(await answer.text()).includes('Dora');
  });
  await open(customer, '/contacts-manager');
  assert.equal(await row('Dora').count(), 0);
  assert.equal(await box(customer, 'Technical', 'Cleo').isChecked(), false);
  assert.equal(await box(customer, 'Application', 'Cleo').isChecked(), true);
});
