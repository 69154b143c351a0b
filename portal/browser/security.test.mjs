// What somebody hostile tries: markup in every field, forms and frames of other sites, addresses to come back to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, signedIn } from './browser.mjs';
import { gateway, people } from './installation.mjs';
import { account, address, ask, mark, withLogin } from './world.mjs';

const payload = '<img src=x onerror=run=1><svg onload=run=1>"\'{{7*7}}';
const stranger = 'http://stranger.example';
let browser, staff, admin, firm;
before(async () => {
  browser = await launch();
  staff = await signedIn(browser, people.owner);
  firm = await account(staff.page, 'Marknad', 'LICENCE', { Alva: ['licence.primary-admin'], Bror: ['member'] });
  admin = await withLogin(browser, staff.page, firm.id, address('Alva'));
});
after(() => browser?.close());

/** Nothing of the payload has become a part of the page, and the policy had nothing to stop. */
async function harmless({ page, complaints }, where) {
  assert.equal(await page.evaluate(() => 'run' in window || document.querySelectorAll('img[src=x], svg[onload]').length > 0), false, where + ' runs what was typed');
  assert.deepEqual(complaints.splice(0).filter((said) => !/status of (400|404|409)/.test(said)), [], where);
}

/** Types something into every field for text that is shown, the last first: the first are those that search. How many there are. */
async function fillEverything(page, text) {
  const around = await page.getByRole('dialog').count() ? page.getByRole('dialog') : page;
  const fields = around.locator(':is(input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], textarea):visible:enabled');
  const count = await fields.count();
  for (let i = count - 1; i >= 0; i--) {
    await fields.nth(i).fill(text);
    assert.equal(await fields.nth(i).inputValue(), text);
  }
  return count;
}

const forms = {
  staff: (ids) => [['/contacts/new', [], 'Save contact'], ['/contacts/new?account=' + ids.id, [], 'Save contact'], ['/contacts/' + ids.Bror, ['Edit person'], 'Save'], [`/accounts/${ids.id}/contacts/${ids.Bror}`, ['Edit details'], 'Save'],
    ['/accounts/new', [], 'Create account'], [`/accounts/${ids.id}?dialog=edit`, [], 'Save'], [`/accounts/${ids.id}?dialog=add`, [], null], [`/accounts/${ids.id}/contacts-manager`, ['Bror Marknad'], null], [`/accounts/${ids.id}/contacts-manager`, ['Add contact…'], 'Add to the changes'],
    ['/access?account=' + ids.id, [], null], ['/roles/new', [], null], ['/tickets/new', [], 'Submit'], ['/accounts', [], null], ['/contacts', [], null], ['/audits', [], null], ['/imports/new', [], null]],
  admin: (ids) => [['/contacts/new', [], 'Save contact'], ['/contacts/' + ids.Bror, ['Edit details'], 'Save'], ['/contacts-manager', ['Bror Marknad'], null], ['/contacts-manager', ['Add contact…'], 'Add to the changes'], ['/tickets/new', [], 'Submit'], ['/tickets/new?form=REMOVE_USER', [], 'Submit'], ['/access', [], null], ['/contacts', [], null]],
};

for (const who of Object.keys(forms)) {
  test(`markup typed into every field of the forms of the ${who === 'staff' ? 'staff' : 'customer'} is text, when it is typed, sent and refused`, async () => {
    const person = { staff, admin }[who];
    const { page } = person;
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    for (const [path, buttons, submit] of forms[who]({ id: firm.id, ...firm.people })) {
      await open(page, path);
      for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
      // what is beneath a dialog takes no text
      if (path.includes('dialog=') || buttons.some((name) => name.endsWith('…'))) await page.getByRole('dialog').waitFor();
      assert.ok(await fillEverything(page, payload + who) > 0, path + ' has no field');
      if (submit) {
        await page.getByRole('button', { name: submit, exact: true }).last().click();
        await page.waitForLoadState('networkidle');
      }
      await harmless(person, path);
    }
  });
}

test('names, titles and words that hold markup are shown as they are, wherever they are shown', async () => {
  const { data: place } = await ask(staff.page, 'POST', '/api/accounts', { name: payload + mark, type: 'COMPANY', programme: 'LICENCE' });
  const { data: person } = await ask(staff.page, 'POST', '/api/contacts', { givenName: payload, familyName: mark, emails: [address('markup')] });
  await ask(staff.page, 'PUT', `/api/accounts/${place.id}/contacts/${person.id}`, { roles: ['licence.primary-admin'], title: payload });
  const customer = await withLogin(browser, staff.page, place.id, address('markup'));
  await open(customer.page, '/tickets/new');
  await customer.page.getByRole('textbox', { name: /Subject/ }).fill(payload);
  await customer.page.getByRole('textbox', { name: /What can we do/ }).fill(payload);
  await customer.page.getByRole('button', { name: 'Submit', exact: true }).click();
  await customer.page.getByRole('heading', { name: payload }).waitFor();
  const ticket = new URL(customer.page.url()).pathname;
  const own = [ticket, '/', '/tickets', '/contacts', '/contacts/' + person.id, '/contacts-manager?open=' + person.id, '/access', '/history', '/rights', '/inbox'];
  const account = '/accounts/' + place.id;
  const theirs = [ticket, '/', '/tickets', '/accounts?query=' + encodeURIComponent(payload), account, account + '/contacts-manager', account + '/tickets', account + '/history', account + '/rights', `${account}/contacts/${person.id}`, '/contacts/' + person.id, '/access?account=' + place.id, '/audits?actor=' + person.id];
  for (const [who, paths] of [[customer, own], [staff, theirs]]) {
    for (const path of paths) {
      await open(who.page, path);
      await harmless(who, path);
    }
  }
  await open(staff.page, account);
  assert.equal(await staff.page.getByRole('heading', { name: payload }).first().isVisible(), true);
  await customer.context.close();
});

/** A page of another site, looked at by somebody who is signed in here. */
async function lure(html) {
  const page = await admin.context.newPage();
  await page.route(stranger + '/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(stranger + '/');
  return page;
}

test('no page can be shown within a page of another site', async () => {
  for (const path of ['/', '/tickets/new', '/auth/sign-in']) {
    const page = await lure(`<iframe src="${gateway}${path}" width="800" height="600"></iframe>`);
    await page.waitForLoadState('networkidle');
    assert.match(page.frames()[1].url(), /^chrome-error:/, path);
    await page.close();
    // a browser that sent the session along would be told the same
    const answer = await admin.page.request.get(path, { headers: { Accept: 'text/html' } });
    assert.match(answer.headers()['content-security-policy'], /frame-ancestors 'none'/, path);
  }
});

test('a form of another site does nothing in somebody’s name, nor does a script without the token', async () => {
  const subject = 'Forged ' + mark;
  for (const [action, fields] of [['/api/tickets', { subject, message: subject }], ['/logout', {}]]) {
    const page = await lure(`<form method="post" action="${gateway}${action}">${Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`).join('')}</form>`);
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url() === gateway + action);
    await page.evaluate(() => document.forms[0].submit());
    await answered;
    await page.close();
    const forged = await admin.page.request.post(action, { data: { form: 'GENERAL', fields: { subject, message: subject } }, headers: { Accept: 'application/json' } });
    assert.equal(forged.status(), 403, action);
  }
  await open(admin.page, '/tickets');
  await admin.page.getByRole('heading', { name: 'Tickets' }).waitFor();
  assert.equal(await admin.page.getByText(subject).count(), 0);
});

test('an address to come back to leads nowhere else, and the page holds no token', async () => {
  for (const to of ['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
    await staff.page.goto('/login?to=' + encodeURIComponent(to));
    assert.equal(new URL(staff.page.url()).host, new URL(gateway).host);
  }
  const html = await (await staff.page.request.get('/', { headers: { Accept: 'text/html' } })).text();
  assert.doesNotMatch(html, /eyJ[\w-]+\./);
  assert.equal(await staff.page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'theme').length), 0);
});
