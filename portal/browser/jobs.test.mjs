// The main jobs in a real browser: without a mouse, by two people, over a session's end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepsFocus, launch, open, settled, signedIn, tabTo } from './browser.mjs';
import { people } from './installation.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

test('Q9, Q11, Q23-Q28, D3: changes are asked for without a mouse, and approved by somebody else', async () => {
  const customer = await signedIn(browser, people.shipper);
  const { page } = customer;
  await open(page, '/contacts-manager');
  const box = page.getByRole('checkbox', { name: /^Technical, / }).and(page.locator(':not(:checked)')).first();
  const name = await box.getAttribute('aria-label');
  await tabTo(page, box);
  await page.keyboard.press('Space');
  const send = page.getByRole('button', { name: 'Request 1 change' });
  await send.and(page.locator(':not([aria-disabled])')).waitFor();
  await tabTo(page, send);
  await page.keyboard.press('Enter');
  await page.getByText('Your changes are requested.').first().waitFor();
  await keepsFocus(page, 'after asking');
  assert.equal(await page.getByRole('checkbox', { name }).count(), 0, 'nothing can be ticked while a request waits');
  const ticket = page.getByRole('link', { name: 'Ticket of this request' });
  await ticket.waitFor();
  const request = (await ticket.getAttribute('href')).replace('/tickets/', '/change-requests/');

  const staff = await signedIn(browser, people.manager);
  await open(staff.page, '/approvals');
  await open(staff.page, request);
  const approve = staff.page.getByRole('button', { name: 'Approve 1 change…' });
  await tabTo(staff.page, approve);
  await staff.page.keyboard.press('Enter');
  const sure = staff.page.getByRole('dialog').getByRole('button', { name: 'Approve 1 change' });
  await tabTo(staff.page, sure);
  await staff.page.keyboard.press('Enter');
  await staff.page.getByRole('dialog').waitFor({ state: 'detached' });
  await keepsFocus(staff.page, 'after approving');

  await page.getByRole('checkbox', { name }).waitFor({ timeout: 60_000 });
  assert.equal(await page.getByRole('checkbox', { name }).isChecked(), true, 'an account is shown as it was before the request');
  assert.deepEqual([...customer.complaints, ...staff.complaints], []);
  await customer.context.close();
  await staff.context.close();
});

test('S7: a question is asked by the keyboard alone, and its draft of a reply outlives the session', async () => {
  const { page, context } = await signedIn(browser, people.licensee);
  await open(page, '/');
  await tabTo(page, page.getByRole('link', { name: /^Need help/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Submit a ticket' }).waitFor();
  await settled(page);
  await tabTo(page, page.getByRole('textbox', { name: /Subject/ }));
  await page.keyboard.type('Two licences more');
  await tabTo(page, page.getByRole('textbox', { name: /What can we do/ }));
  await page.keyboard.type('Please add two licences from the first of next month.');
  await tabTo(page, page.getByRole('button', { name: 'Submit' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Two licences more' }).waitFor();
  const reply = page.getByRole('textbox', { name: 'Reply' });
  await reply.fill('And one for the new office.');
  await context.clearCookies({ name: /SESSION/ });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog', { name: 'You are signed out' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Two licences more' }).waitFor();
  assert.equal(await reply.inputValue(), 'And one for the new office.');
  await context.close();
});

test('filters, columns and pages stand in the address: back, forward and reload show the same', async () => {
  const { page, context } = await signedIn(browser, people.manager);
  await open(page, '/tickets');
  await page.getByLabel('State').selectOption('CLOSED');
  await page.waitForURL(/status=CLOSED/);
  await page.reload();
  await settled(page);
  assert.equal(await page.getByLabel('State').inputValue(), 'CLOSED');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/tickets\/./);
  await settled(page);
  await page.goBack();
  await settled(page);
  assert.equal(await page.getByLabel('State').inputValue(), 'CLOSED');
  await page.goForward();
  await page.waitForURL(/tickets\/./);
  await context.close();
});
