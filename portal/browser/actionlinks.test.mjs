// One thing is done by a link in a mail, without signing in. The installation needs a system that serves such actions, at a place where nobody need be:
// LIAISON_OAUTH_SYSTEMS_0_ID=ledger, …_SECRET, …_SCOPES=actions.mint, …_ACTIONSURI=https://ledger.example/actions
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, launch, open, signedIn } from './browser.mjs';
import { gateway, people } from './installation.mjs';
import { account, address, ask, mail, mark, until } from './world.mjs';

const title = 'Form ' + mark;
let browser, staff, office, own;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.owner)).page;
  const { data: offer } = await ask(staff, 'GET', '/api/action-link-offer');
  assert.ok(offer.systems.length > 0, 'no system of the installation serves actions');
  own = (await ask(staff, 'GET', '/api/me')).data.account.id;
  const { etag } = await ask(staff, 'GET', '/api/action-link-policy');
  await ask(staff, 'PUT', '/api/action-link-policy', { allowed: [] }, { 'If-Match': etag });
  office = await account(staff, 'Handling', 'LICENCE', { Bror: ['member'] });
});
after(() => browser?.close());

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);
const said = (text) => staff.getByRole('status', { name: 'What was done' }).getByText(text).waitFor();
const row = (name) => staff.getByRole('table', { name: 'Links to do one thing' }).locator('tbody tr', { hasText: name });
const dialog = () => staff.getByRole('dialog');
const manageAccess = async () => {
  await open(staff, '/access?account=' + office.id);
  await until('Bror in Manage access', async () => await staff.getByRole('switch', { name: /^Access, Bror Handling/ }).count() > 0 || staff.reload().then(() => staff.waitForLoadState('networkidle')).then(() => false));
};

test('T10, D11: nothing is sent until an owner allows it', async () => {
  await manageAccess();
  await staff.getByRole('button', { name: 'Send a link…' }).click();
  await dialog().getByText(/^Nothing can be sent/).waitFor();
  await dialog().getByRole('button', { name: 'Close' }).click();
  await open(staff, '/access?account=' + own);
  const card = staff.getByRole('region', { name: 'What may be done by links' });
  await card.getByText('Nothing may be done by links.').waitFor();
  await card.getByRole('button', { name: 'Edit what may be done by links' }).click();
  await card.getByRole('checkbox', { name: 'Complete it' }).check();
  await barriers(staff, 'allowing what is done by links');
  await card.getByRole('button', { name: 'Save' }).click();
  await said('Saved what may be done by links.');
  await card.getByRole('listitem').getByText('Complete it').waitFor();
});

test('T10, D11: a link is sent to an address, and listed as open', async () => {
  await manageAccess();
  await staff.getByRole('button', { name: 'Send a link…' }).click();
  await dialog().getByLabel('To', { exact: true }).selectOption({ label: `Bror Handling, ${address('Bror')}` });
  await dialog().getByLabel('What for', { exact: true }).selectOption({ label: 'Complete it' });
  await dialog().getByLabel(/^Kind of thing/).fill('form');
  await dialog().getByLabel(/^Its number in the system/).fill(mark);
  await dialog().getByLabel(/^What people call it/).fill(title);
  await barriers(staff, 'sending a link');
  await dialog().getByRole('button', { name: 'Send the link' }).click();
  await dialog().waitFor({ state: 'detached' });
  await row(title).getByText('Open').waitFor();
  await barriers(staff, 'the links of an account');
});

test('T10, D11: the link of the mail is followed by a form once, by a button that may be pressed twice', async () => {
  const letter = await mail(address('Bror'), /^Waiting for you/);
  const link = /https?:\/\/\S+\/auth\/actions\?token=\S+/.exec(letter.text)[0];
  const context = await browser.newContext({ baseURL: gateway, locale: 'en' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Complete it' }).waitFor();
  await page.getByText(title).waitFor();
  await barriers(page, 'the page of a link');
  const fields = await page.locator('form input[type=hidden]').evaluateAll((inputs) => Object.fromEntries(inputs.map(({ name, value }) => [name, value])));
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === '/auth/actions');
  await page.getByRole('button', { name: 'Go on' }).click();
  const answer = await answered;
  assert.equal(answer.status(), 303);
  assert.match(await answer.headerValue('location'), /#access_token=/);
  const again = await context.request.post('/auth/actions', { form: fields, headers: { Accept: 'text/html' }, maxRedirects: 0 });
  assert.equal(again.status(), 303, 'a second press loses nothing');
  assert.match(again.headers().location, /#access_token=/);
  const later = await context.newPage();
  assert.equal((await later.goto(link)).status(), 410);
  await later.getByText(/does not serve any more/).first().waitFor();
  await context.close();
  await open(staff, '/access?account=' + office.id);
  await row(title).getByText(/^Used/).waitFor();
});

test('T10, D11: a link is taken back', async () => {
  const { data: offer } = await ask(staff, 'GET', '/api/action-link-offer');
  const { data: { contacts: [{ contactId, emails: [{ emailId }] }] } } = await ask(staff, 'GET', '/api/accounts/' + office.id);
  const wanted = 'Other ' + mark;
  await ask(staff, 'POST', `/api/accounts/${office.id}/action-links`, { contactId, emailId, action: 'COMPLETE', system: offer.systems[0], subject: { type: 'form', id: 'o' + mark, title: wanted }, until: new Date(Date.now() + 86_400_000).toISOString() });
  await open(staff, '/access?account=' + office.id);
  await staff.getByRole('button', { name: `Take back: ${wanted}, Bror Handling` }).click();
  await said(/is taken back\./);
  await row(wanted).getByText('taken back', { exact: true }).waitFor();
});
