// How people come in: with a password that somebody handed over, with an authenticator app, and where else they are signed in.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { findings, launch, open, settled, signedIn } from './browser.mjs';
import { gateway, password, people } from './installation.mjs';
import { account, address, until, withLogin } from './world.mjs';

let browser, staff, office;
before(async () => {
  browser = await launch();
  staff = (await signedIn(browser, people.manager)).page;
  office = await account(staff, 'Nycklar', 'LICENCE', { Alva: ['licence.primary-admin'], Bror: ['member'] });
});
after(() => browser?.close());

const barriers = async (page, where) => assert.deepEqual(await findings(page), [], where);

/** A window in which somebody has typed the password, and nothing more. */
async function enter(email, secret) {
  const page = await (await browser.newContext({ baseURL: gateway, locale: 'en' })).newPage();
  await page.goto('/login');
  await page.fill('input[name=username]', email);
  await page.fill('input[name=password]', secret);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/auth/sign-in' || url.search.includes('refused'));
  return page;
}

/** What an authenticator app shows (RFC 6238) so many steps of 30 s from now. */
function code(secret, steps = 0) {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))).update(moment).digest();
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('S19-S22, D1: a temporary password is handed over, serves once, and another is chosen before anything is open', async () => {
  const bror = address('Bror');
  const handed = 'grey geese over a long bridge';
  await open(staff, '/access?account=' + office.id);
  const login = staff.getByRole('switch', { name: `Access, Bror Nycklar, ${bror}` });
  await until('Bror in Manage access', async () => await login.count() > 0 || staff.reload());
  await login.click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByRole('radio', { name: /With a temporary password/ }).check();
  await dialog.getByLabel(/^Temporary password/).fill(handed);
  await dialog.getByLabel(/^Once more/).fill(handed);
  await barriers(staff, 'giving a temporary password');
  await dialog.getByRole('button', { name: 'Give access' }).click();
  await dialog.waitFor({ state: 'detached' });

  const page = await enter(bror, handed);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/auth/choose-password');
  await barriers(page, 'choosing a password');
  assert.equal((await page.request.get('/api/me')).status(), 401, 'nothing is open before');
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('token='));
  assert.match((await enter(bror, handed)).url(), /refused/);
  await (await signedIn(browser, bror)).context.close();
});

test('a second factor is added and asked for beside the password, and a recovery code stands in for it', async () => {
  const alva = address('Alva');
  const { page, context } = await withLogin(browser, staff, office.id, alva);
  await page.getByRole('button', { name: /settings and sign-out/ }).click();
  await page.getByRole('link', { name: 'How you sign in' }).click();
  await page.getByRole('link', { name: 'Add an authenticator app' }).click();
  const secret = await page.locator('code').first().textContent();
  await page.getByLabel(/Code that the app shows/).fill(code(secret));
  await page.getByLabel(/Current password/).fill(password);
  await page.getByRole('button', { name: 'Add an authenticator app' }).click();
  const recovery = (await page.locator('li code, ol code, ul code, pre').allTextContents()).join(' ').trim().split(/\s+/);
  assert.ok(recovery.length >= 10, 'recovery codes are shown');
  await barriers(page, 'recovery codes');
  await context.close();

  const second = await enter(alva, password);
  assert.equal(new URL(second.url()).pathname, '/auth/second-factor');
  await barriers(second, 'the second factor');
  assert.equal((await second.request.get('/api/me')).status(), 401, 'the password alone opens nothing');
  await second.getByLabel(/^Code/).fill(code(secret, 1));
  await second.keyboard.press('Enter');
  await second.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await settled(second);
  await open(second, '/me/sessions');
  await second.getByText('This one').waitFor();
  await second.context().close();

  const lost = await enter(alva, password);
  await lost.getByLabel(/^Code/).fill(recovery[0]);
  await lost.keyboard.press('Enter');
  await lost.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await lost.context().close();
});

test('somebody sees where they are signed in, and ends it there', async () => {
  const here = await signedIn(browser, address('Bror'));
  const there = await signedIn(browser, address('Bror'));
  await open(here.page, '/me/sessions');
  await here.page.getByRole('button', { name: 'End all others' }).click();
  const dialog = here.page.getByRole('dialog');
  if (await dialog.count()) await dialog.getByRole('button').first().click();
  await until('the end of the other session', async () => (await there.page.request.get('/api/me')).status() === 401, 20);
  assert.equal((await here.page.request.get('/api/me')).status(), 200);
  await here.context.close();
  await there.context.close();
});
