// One person with several accounts: which one they act for is chosen, shown and switched, and no tab writes into the wrong one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, settled, signedIn, signIn } from './browser.mjs';
import { gateway, password, people } from './installation.mjs';
import { mark } from './world.mjs';

const accounts = ['Marta Kowalska', 'Familjen Lind', 'Lind & Kowalska Keramik HB'];
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const inUse = (page) => page.evaluate(() => JSON.parse(document.getElementById('boot').textContent).me.account.name);
const acting = (page) => page.getByRole('region', { name: 'Account in use' });

test('T53: with several accounts signing in ends in choosing one', async () => {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(gateway + '/login');
  await page.fill('input[name=username]', people.client);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.locator('input[name=membership]').first().waitFor();
  for (const name of accounts) assert.equal(await page.getByText(name, { exact: true }).first().isVisible(), true, name);
  await page.getByRole('radio', { name: /Keramik/ }).check();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await settled(page);
  assert.equal(await inUse(page), 'Lind & Kowalska Keramik HB');
  await context.close();
});

test('T54: a message names the account in use, and once closed it stays away until the next sign-in', async () => {
  const { page, context } = await signedIn(browser, people.client, { account: 'Familjen Lind' });
  await acting(page).getByText('Familjen Lind').waitFor();
  await acting(page).getByRole('button', { name: 'Hide this message until the next sign-in' }).click();
  await acting(page).waitFor({ state: 'detached' });
  await open(page, '/tickets');
  assert.equal(await acting(page).count(), 0);
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.search === '?signed-out');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, people.client, 'Familjen Lind');
  await acting(page).getByText('Familjen Lind').waitFor();
  await context.close();
});

test('T52, T55: the account is switched from Home and from the menu of every page, without signing in', async () => {
  const { page, context } = await signedIn(browser, people.client, { account: 'Familjen Lind' });
  let asked = false;
  page.on('framenavigated', (frame) => { asked ||= new URL(frame.url()).pathname === '/auth/sign-in'; });
  await page.getByRole('link', { name: 'Switch to Marta Kowalska' }).click();
  await page.waitForFunction(() => document.body.textContent.includes('Switch to Familjen Lind'));
  assert.equal(await inUse(page), 'Marta Kowalska');
  for (const path of ['/tickets/new', '/inbox', '/nowhere']) {
    await open(page, path);
    await page.getByRole('button', { name: /settings and sign-out/ }).click();
    await page.getByRole('list').getByRole('link', { name: 'Switch account' }).click();
    await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
  }
  await page.getByRole('link', { name: /Keramik/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await settled(page);
  assert.equal(await inUse(page), 'Lind & Kowalska Keramik HB');
  assert.equal(asked, false, 'nobody signs in again');
  await context.close();
});

test('T55: a tab of the account of before does nothing for the other, says so, and goes on with a choice', async () => {
  const { page: before, context } = await signedIn(browser, people.client, { account: 'Familjen Lind' });
  const page = await context.newPage();
  const subject = 'Whose is this? ' + mark;
  await open(before, '/tickets/new');
  await open(page, '/choose');
  await page.getByRole('link', { name: 'Marta Kowalska' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await before.getByRole('textbox', { name: /Subject/ }).fill(subject);
  await before.getByRole('textbox', { name: /What can we do/ }).fill('It belongs to the family.');
  const refused = before.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 409);
  await before.getByRole('button', { name: 'Submit', exact: true }).click();
  await refused;
  const dialog = before.getByRole('dialog', { name: 'Another tab switched the account' });
  await dialog.getByText('Nothing was done').waitFor();
  await dialog.getByRole('link', { name: 'Go on with the other account' }).click();
  await before.waitForURL((url) => url.pathname === '/');
  await settled(before);
  assert.equal(await inUse(before), 'Marta Kowalska');
  for (const name of ['Marta Kowalska', 'Familjen Lind']) {
    await open(page, '/choose');
    const other = page.getByRole('link', { name, exact: true });
    if (await other.count()) { await other.click(); await page.waitForURL((url) => url.pathname === '/'); }
    await open(page, '/tickets');
    assert.equal(await page.getByText(subject).count(), 0, `nothing was opened for ${name}`);
  }
  await context.close();
});
