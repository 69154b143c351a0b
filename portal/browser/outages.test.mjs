// A service that ends in the middle, and answers that are lost on the way: it is said in words, what was typed is kept, and what is sent again is done once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, signedIn } from './browser.mjs';
import { crash, people } from './installation.mjs';
import { address, ask, mark, until } from './world.mjs';

let browser, page, other;
before(async () => {
  browser = await launch();
  [page, other] = [(await signedIn(browser, people.manager)).page, (await signedIn(browser, people.owner)).page];
});
after(() => browser?.close());

const field = (name) => page.getByRole('textbox', { name, exact: true });

async function fillIn(familyName) {
  await open(page, '/contacts/new');
  await field('First name').fill('Elin');
  await field('Last name').fill(familyName);
  await field('E-mail 1').fill(address('elin.' + familyName));
}

/** Under which keys the page sends something. */
function keysOf(method, path) {
  const keys = [];
  page.on('request', (request) => { if (request.method() === method && new URL(request.url()).pathname === path) keys.push(request.headers()['idempotency-key']); });
  return keys;
}

/** What is to be sent is done by the service, but its answer does not arrive; once. */
async function loseOneAnswer(method, path) {
  let lost = false;
  await page.route('**' + path, async (route) => {
    if (lost || route.request().method() !== method) return route.fallback();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

/** Sends it again for as long as the service is busy, as somebody does who waits. */
const sendAgainUntil = (saved) => until('the service', async () => {
  const again = page.getByRole('button', { name: 'Send again' }).and(page.locator(':not([aria-busy=true])'));
  // it may be gone by then, because what was sent before has arrived
  if (await again.count()) await again.click({ timeout: 2_000 }).catch(() => {});
  return saved.isVisible();
}, 180);

const found = async (name) => (await ask(page, 'GET', `/api/contacts?query=${encodeURIComponent(name)}`)).data.items.length;

test('a contact is saved once although contacts-service ends before it is sent, and lists come back by themselves', async () => {
  const name = 'Avbrott' + mark;
  await fillIn(name);
  await open(other, '/roles');
  const keys = keysOf('POST', '/api/contacts');
  crash('contacts-service');
  await page.getByRole('button', { name: 'Save contact' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Sending it again is safe: it is done once.' });
  await notice.waitFor({ timeout: 60_000 });
  assert.match(await notice.textContent(), /The service is busy\. Try again in \d+ s\.|We don’t know whether this was saved\./);
  assert.deepEqual([await field('First name').inputValue(), await field('Last name').inputValue()], ['Elin', name], 'what was typed is kept');
  await other.getByRole('link', { name: 'Accounts', exact: true }).click();
  await other.getByText(/The service is busy/).first().waitFor();

  const saved = page.getByRole('heading', { name: `Elin ${name} is saved` });
  await sendAgainUntil(saved);
  assert.equal(await found(name), 1);
  assert.ok(keys.length > 1);
  assert.equal(new Set(keys).size, 1, 'it is one wish, however often it is sent');
  await other.getByRole('table').waitFor({ timeout: 60_000 });
});

test('a contact whose answer is lost is sent again and there once', async () => {
  const name = 'Borta' + mark;
  await fillIn(name);
  await loseOneAnswer('POST', '/api/contacts');
  await page.getByRole('button', { name: 'Save contact' }).click();
  await page.getByRole('alert').getByText('We don’t know whether this was saved.').waitFor();
  await sendAgainUntil(page.getByRole('heading', { name: `Elin ${name} is saved` }));
  assert.equal(await found(name), 1);
});

test('a change whose answer is lost is nobody else’s when it is sent again', async () => {
  const { data: person } = await ask(page, 'POST', '/api/contacts', { givenName: 'Elin', familyName: 'Kvar', emails: [address('elin.kvar')] });
  await open(page, '/contacts/' + person.id);
  await page.getByRole('button', { name: 'Edit person' }).click();
  await field('First name').fill('Ellen');
  await loseOneAnswer('PATCH', '/api/contacts/' + person.id);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await sendAgainUntil(page.getByRole('status', { name: 'What was done' }).getByText('Saved.', { exact: true }));
  assert.equal(await page.getByText('changed this meanwhile').count(), 0);
  assert.equal((await ask(page, 'GET', '/api/contacts/' + person.id)).data.givenName, 'Ellen');
});
