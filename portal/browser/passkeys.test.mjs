// Passkeys, with the authenticator that Chromium has for tests: added, signed in with, and what it does for nobody else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atSignIn, authenticator, usePasskey } from './authenticator.mjs';
import { findings, launch, open, settled, signedIn } from './browser.mjs';
import { gateway, password, people } from './installation.mjs';
import { account, address, withLogin } from './world.mjs';

let browser, alva;
before(async () => {
  browser = await launch();
  const staff = (await signedIn(browser, people.manager)).page;
  const office = await account(staff, 'Passbo', 'LICENCE', { Alva: ['licence.primary-admin'] });
  alva = await withLogin(browser, staff, office.id, address('Alva'));
});
after(() => browser?.close());

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);

let credential;
test('a passkey is added where one looks after how one signs in, with recovery codes', async () => {
  const { page } = alva;
  const device = await authenticator(page);
  await page.goto('/auth/security');
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await page.getByLabel(/^Name/).fill('Laptop');
  await barriers(page, 'adding a passkey');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  [credential] = await device.credentials();
  assert.equal(credential.isResidentCredential, true);
  assert.equal(credential.rpId, new URL(gateway).hostname);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await page.getByRole('link', { name: 'Look after your passkeys' }).click();
  await page.getByText('Laptop').waitFor();
  await barriers(page, 'the passkeys');
});

test('it signs in without an address or a password, and no code is asked for', async () => {
  const { page, complaints } = await atSignIn(browser);
  const device = await authenticator(page);
  await device.add(credential);
  await barriers(page, 'the sign-in page');
  await usePasskey(page);
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await settled(page);
  assert.deepEqual(complaints, [], 'the policy had something to stop');
  await open(page, '/me/sessions');
  await page.getByText('Passkey').first().waitFor();
  [credential] = await device.credentials();
  await page.context().close();
});

test('the password alone opens nothing any more, and the passkey is the second factor', async () => {
  const { page } = await atSignIn(browser);
  await (await authenticator(page)).add(credential);
  await page.fill('input[name=username]', address('Alva'));
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/auth/second-factor');
  await barriers(page, 'the second factor');
  assert.equal((await page.request.get('/api/me')).status(), 401);
  await usePasskey(page);
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await page.context().close();
});

test('a device that does not know its owner, or has no such key, opens nothing and says so', async () => {
  const { page } = await atSignIn(browser);
  await (await authenticator(page, false)).add(credential);
  await usePasskey(page);
  await page.getByText('That did not work').waitFor();
  assert.equal(new URL(page.url()).pathname, '/auth/sign-in');
  await page.context().close();
});

test('without script the page offers no passkey, and the password still serves', async () => {
  const { page } = await atSignIn(browser, { javaScriptEnabled: false });
  assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0);
  await page.fill('input[name=username]', address('Alva'));
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/auth/second-factor');
  await page.context().close();
});

test('one that is removed opens nothing, on whichever device it still is', async () => {
  const { page } = alva;
  await page.goto('/auth/security/passkeys');
  await page.getByRole('link', { name: /^Remove/ }).click();
  await page.getByLabel(/^Current password/).fill(password);
  await barriers(page, 'removing a passkey');
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await page.getByText('The passkey is removed').waitFor();
  const other = (await atSignIn(browser)).page;
  await (await authenticator(other)).add(credential);
  await usePasskey(other);
  await other.getByText('That passkey does not open anything here').waitFor();
  await other.context().close();
});
