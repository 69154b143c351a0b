// Back, forward and reload at every step of the main job: the same is shown again, and nothing that is not saved goes without a word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, settled, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, address, withLogin } from './world.mjs';

let browser, page;
before(async () => {
  browser = await launch();
  const staff = (await signedIn(browser, people.manager)).page;
  const { id } = await account(staff, 'Steg', 'SERVICE_PORTAL', { Berta: ['service-portal.management'], Cleo: ['service-portal.technical'] });
  page = (await withLogin(browser, staff, id, address('Berta'))).page;
});
after(() => browser?.close());

const box = (role) => page.getByRole('checkbox', { name: `${role}, Cleo Steg` });
const cleo = () => page.getByRole('button', { name: 'Cleo Steg', exact: true });

/** Goes and waits for the page that is there then. */
async function moved(how, path) {
  await page[how]();
  await page.waitForURL((url) => url.pathname + url.search === path || url.pathname === path);
  await settled(page);
}

/** What the browser asks is answered so, once. */
const answer = (leave) => page.once('dialog', (dialog) => void (leave ? dialog.accept() : dialog.dismiss()));

test('Q7, Q9: an opened row outlives reload, back and forward; a draft is asked about before it goes', async () => {
  await open(page, '/contacts');
  await page.getByRole('link', { name: 'Contacts manager' }).click();
  await cleo().click();
  await page.waitForURL(/open=/);
  const opened = new URL(page.url());
  await moved('reload', opened.pathname + opened.search);
  assert.equal(await cleo().getAttribute('aria-expanded'), 'true');
  await moved('goBack', '/contacts');
  await moved('goForward', opened.pathname + opened.search);
  assert.equal(await cleo().getAttribute('aria-expanded'), 'true');

  await box('Financial').check();
  answer(false);
  await page.getByRole('link', { name: 'Tickets', exact: true }).click();
  assert.equal(new URL(page.url()).pathname, '/contacts-manager');
  answer(false);
  await page.goBack();
  await page.waitForURL((url) => url.href === opened.href);
  assert.equal(await box('Financial').isChecked(), true, 'who stays keeps what was ticked');
  answer(true);
  await moved('reload', opened.pathname + opened.search);
  assert.equal(await box('Financial').isChecked(), false);
});

test('Q24, Q26, Q27: a request and its ticket are the same after reload, back and forward, and it is asked for once', async () => {
  await open(page, '/contacts-manager');
  await box('Financial').check();
  await page.getByRole('button', { name: 'Request 1 change' }).and(page.locator(':not([aria-disabled])')).click();
  const way = page.getByRole('link', { name: 'Ticket of this request' });
  await way.waitFor();
  await moved('reload', '/contacts-manager');
  await way.waitFor();
  assert.match(await page.locator('tbody tr', { hasText: 'Cleo Steg' }).textContent(), /comes: Financial/);
  const ticket = await way.getAttribute('href');
  await way.click();
  await page.waitForURL((url) => url.pathname === ticket);
  await page.getByRole('link', { name: 'Look at the changes' }).click();
  const request = ticket.replace('/tickets/', '/change-requests/');
  await page.waitForURL((url) => url.pathname === request);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await moved('reload', request);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), title);
  await moved('goBack', ticket);
  await moved('goBack', '/contacts-manager');
  await way.waitFor();
  await moved('goForward', ticket);
  await page.getByRole('button', { name: 'Cancel request…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the request' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await moved('goBack', '/contacts-manager');
  await box('Financial').waitFor();
  assert.equal(await page.getByRole('listitem').filter({ hasText: /^Contact changes \d+/ }).count(), 1, 'one request was made');
});
