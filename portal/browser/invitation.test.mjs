// Somebody accepts an invitation with a passkey alone: there is no password, then or later.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atSignIn, authenticator, usePasskey } from './authenticator.mjs';
import { findings, launch, open, settled, signedIn } from './browser.mjs';
import { people } from './installation.mjs';
import { account, address, invite } from './world.mjs';

let browser, link;
before(async () => {
  browser = await launch();
  const staff = (await signedIn(browser, people.manager)).page;
  const office = await account(staff, 'Nyckel', 'LICENCE', { Alva: ['licence.primary-admin'] });
  link = await invite(staff, office.id, address('Alva'));
});
after(() => browser?.close());

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);

let credential;
test('an invitation is accepted with a passkey instead of a password, and recovery codes are shown', async () => {
  const { page, complaints } = await atSignIn(browser);
  const device = await authenticator(page);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Or with a passkey' }).waitFor();
  await barriers(page, 'accepting an invitation');
  await page.getByLabel(/^Name/).fill('Phone');
  await page.getByRole('button', { name: 'Accept with a passkey' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  assert.equal(await page.locator('ol.codes li').count(), 10);
  await barriers(page, 'an invitation that is accepted');
  [credential] = await device.credentials();
  assert.equal(credential.isResidentCredential, true);
  assert.deepEqual(complaints, [], 'the policy had something to stop');
  await page.context().close();
});

test('from then on it signs in alone, and there is no password to look after', async () => {
  const { page } = await atSignIn(browser);
  await (await authenticator(page)).add(credential);
  await usePasskey(page);
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await settled(page);
  await open(page, '/me/sessions');
  await page.getByText('Passkey').first().waitFor();
  await page.goto('/auth/security');
  await page.getByText('your passkeys alone open your access').waitFor();
  await barriers(page, 'looking after a login without a password');
  await page.context().close();
});

test('the link has served, and what it opened is not opened by it again', async () => {
  const { page } = await atSignIn(browser);
  await authenticator(page);
  await page.goto(link);
  assert.equal(await page.getByRole('button', { name: 'Accept with a passkey' }).count(), 0);
  await page.getByText(/does not serve any more/).first().waitFor();
  await barriers(page, 'an invitation that has served');
  await page.context().close();
});
