// Lists of clients come in: looked through first, with rows that are refused, corrected and sent again; and what operators look at.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { keepsFocus, launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { address, ask, mark } from './world.mjs';

let browser, page;
before(async () => {
  browser = await launch();
  page = (await signedIn(browser, people.owner)).page;
});
after(() => browser?.close());

const head = 'Account name,Account type,Programme,Contact first name,Contact last name,Email,Phone,Job title,Time zone,Roles';
const client = (name, email, zone = 'Europe/Stockholm') => `${name} ${mark},COMPANY,PRACTICE,${name},Kund,${email},,,${zone},Client`;
const list = [head, client('Asp', address('asp')), client('Bok', 'bok(at)jobs.example'), client('Cypress', address('cypress')), client('Dadel', address('dadel'), 'Europe/Stockholmm')].join('\r\n');
const accounts = async () => (await ask(page, 'GET', '/api/accounts?query=' + mark)).data.items.length;

async function lookThrough(csv) {
  await open(page, '/imports');
  await page.getByRole('link', { name: 'Import a file' }).first().click();
  await page.getByLabel(/^File/).setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await page.getByRole('heading', { name: 'What will happen' }).waitFor();
}

const figure = (name) => page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').textContent();

async function run(button, end) {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: /^Import of/ }).waitFor();
  await keepsFocus(page, 'on the page of the import');
  await page.getByRole('status').getByText(end, { exact: true }).waitFor();
}

test('D22, T5: a list is looked through without storing anything, imported, and its refused rows are corrected and sent again', async () => {
  await lookThrough(list);
  const refused = page.getByRole('table', { name: 'Rows that will not be taken' });
  assert.deepEqual(await refused.locator('tbody th').allTextContents(), ['3', '5']);
  assert.match(await refused.locator('tbody tr').first().textContent(), /Email/);
  assert.equal(await figure('New accounts'), '2');
  assert.equal(await accounts(), 0, 'looking through stores nothing');

  await run('Import 2 rows', 'Done, 2 rows to correct');
  assert.equal(await accounts(), 2);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Get the rejected rows' }).click();
  const rejected = readFileSync(await (await coming).path(), 'utf8');
  assert.match(rejected, /bok\(at\)jobs\.example/);
  assert.doesNotMatch(rejected, /Asp/);

  await lookThrough(rejected.replace('bok(at)jobs.example', address('bok')).replace('Stockholmm', 'Stockholm'));
  assert.equal(await refused.count(), 0);
  await run('Import 2 rows', 'Done');
  assert.equal(await accounts(), 4);
});

test('D22: the same list once more changes nothing, and the page can be left while it runs', async () => {
  await lookThrough(list);
  assert.equal(await figure('New accounts'), '0');
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await page.getByRole('heading', { name: /^Import of/ }).waitFor();
  const path = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'All imports' }).click();
  await page.locator(`tbody a[href="${path}"]`).waitFor();
  await page.locator('tbody tr', { has: page.locator(`a[href="${path}"]`) }).getByText('Done, 2 rows to correct').waitFor();
  assert.equal(await accounts(), 4);
});

test('operators see of each service whether events wait, and publishing everything again is asked about first', async () => {
  await open(page, '/operations');
  for (const service of ['Contacts', 'Access', 'Notifications', 'Tickets']) {
    const section = page.getByRole('region', { name: service, exact: true });
    await section.getByText(/All events are out|The oldest event waits since/).waitFor();
    await section.getByText('No event is set aside on its way in.').or(section.getByRole('table', { name: 'Events set aside on their way in' })).waitFor();
  }
  for (const service of ['Contacts', 'Access', 'Notifications', 'Tickets']) {
    const again = page.getByRole('button', { name: 'Publish everything again: ' + service });
    const dialog = page.getByRole('dialog');
    await again.click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await again.evaluate((button) => button === document.activeElement), true, 'the focus comes back');
    await again.click();
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('status', { name: 'What was done' }).getByText('Done.').first().waitFor();
  }
});
