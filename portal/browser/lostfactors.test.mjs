// Whoever has lost all factors asks, two of the staff confirm it, and a factor that turns up again ends it. That the factors go after the delay no browser waits for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atSignIn, authenticator } from './authenticator.mjs';
import { findings, launch, open, signedIn } from './browser.mjs';
import { password, people } from './installation.mjs';
import { account, address, ask, mail, withLogin } from './world.mjs';

const reason = 'Called back at the number we know, and she named her last ticket.';
let browser, first, second, colleague, firm, office, alva, codes;
before(async () => {
  browser = await launch();
  first = (await signedIn(browser, people.owner)).page;
  firm = (await ask(first, 'GET', '/api/me')).data.account.id;
  colleague = (await ask(first, 'POST', '/api/contacts', { givenName: 'Siv', familyName: 'Second', emails: [address('Siv')] })).data.id;
  await ask(first, 'PUT', `/api/accounts/${firm}/contacts/${colleague}`, { roles: ['provider.owner'] });
  second = (await withLogin(browser, first, firm, address('Siv'))).page;
  office = await account(first, 'Borta', 'LICENCE', { Alva: ['licence.primary-admin'] });
  alva = (await withLogin(browser, first, office.id, address('Alva'))).page;
  codes = await withPasskey(alva);
});
after(async () => {
  if (colleague) {
    const link = `/api/accounts/${firm}/contacts/${colleague}`;
    await ask(first, 'DELETE', link, undefined, { 'If-Match': (await ask(first, 'GET', link)).etag });
  }
  await browser?.close();
});

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);
const dialog = (page) => page.getByRole('dialog', { name: /^Lost factors/ });
const said = (page, text) => page.getByRole('status', { name: 'What was done' }).getByText(text).waitFor();
const lookAt = async (page) => {
  await open(page, '/contacts/' + office.people.Alva);
  await page.getByRole('button', { name: 'Lost factors…' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).waitFor();
};
const halfway = async () => {
  const { page } = await atSignIn(browser);
  await page.fill('input[name=username]', address('Alva'));
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/auth/second-factor');
  return page;
};

/** Adds a passkey, of which only this window knows; the recovery codes that come with it. */
async function withPasskey(page) {
  await authenticator(page);
  await page.goto('/auth/security');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel(/^Name/).fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  return page.locator('ol.codes code').allTextContents();
}

let lost;
test('whoever gave the password and has no factor any more asks, and is told the same however often', async () => {
  lost = await halfway();
  for (let i = 0; i < 2; i++) {
    await lost.getByRole('button', { name: 'I have none of these any more' }).click();
    await lost.getByRole('heading', { name: 'Your request is noted' }).waitFor();
    await barriers(lost, 'a request that is noted');
    await lost.getByRole('link', { name: 'Back' }).click();
    await lost.waitForURL((url) => url.pathname === '/auth/second-factor');
  }
  assert.equal((await lost.request.get('/api/me')).status(), 401);
  await mail(address('Alva'), /^We were asked to remove your second factors/);
});

test('one of the staff begins it with a reason, and cannot confirm it too', async () => {
  await lookAt(first);
  await dialog(first).getByText(/^The person asked for it on .*, after giving the right password\.$/).waitFor();
  await dialog(first).getByRole('textbox', { name: /^How did you make sure/ }).fill(reason);
  await barriers(first, 'beginning a reset of factors');
  await dialog(first).getByRole('button', { name: 'Begin' }).click();
  await said(first, 'Begun. Somebody else has to confirm it.');
  await dialog(first).getByText('It waits for somebody else to confirm it.').waitFor();
  assert.equal(await dialog(first).getByRole('button', { name: 'Confirm as the second' }).count(), 0);
  await barriers(first, 'a reset of factors that waits for the second');
});

test('another one reads the reason and confirms it; then it is told when the factors go, on the screen and by mail', async () => {
  await lookAt(second);
  await dialog(second).getByText(reason).waitFor();
  await barriers(second, 'confirming a reset of factors');
  await dialog(second).getByRole('button', { name: 'Confirm as the second' }).click();
  await said(second, 'Confirmed.');
  await dialog(second).getByText(/Siv Second.* confirmed it on .* The factors go on /).waitFor();
  await barriers(second, 'a reset of factors that is confirmed');
  await mail(address('Alva'), /^Your second factors are about to be removed/);
});

test('until then the password alone opens nothing, and a factor that turns up opens all and ends it', async () => {
  await lost.fill('input[name=code]', codes[0]);
  await lost.keyboard.press('Enter');
  await lost.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await lookAt(first);
  assert.equal(await dialog(first).getByRole('button', { name: 'Cancel the reset' }).count(), 0, 'nothing is open any more');
  await (await halfway()).context().close();
});
