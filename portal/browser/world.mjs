// What a test has of its own in the installation, made through the API as staff would make it, so that it can be run again and again.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signedIn } from './browser.mjs';
import { gateway, mails, password } from './installation.mjs';

/** In names and addresses, so that those of one run are nobody else's. */
export const mark = Date.now().toString(36);

/** Asks the API as a script of the page would: with its session, its token against forged requests, and once more where it is told to try again. */
export async function ask(page, method, path, body, headers = {}) {
  const token = (await page.context().cookies(gateway)).find(({ name }) => name.endsWith('XSRF-TOKEN'))?.value ?? '';
  const request = { method, data: body, headers: { Accept: 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token), ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}), ...headers } };
  const answer = await until(`an answer to ${method} ${path}`, async () => {
    const answer = await page.request.fetch(path, request);
    return answer.status() !== 503 && answer;
  });
  const text = await answer.text();
  assert.ok(answer.ok(), `${method} ${path} answered ${answer.status()} ${text}`);
  return { data: text ? JSON.parse(text) : null, etag: answer.headers().etag };
}

/** What `look` finds as soon as it finds something: services tell each other in their own time. */
export async function until(what, look, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(300)) {
    const found = await look();
    if (found) return found;
  }
  return assert.fail(`${seconds} s have passed without ${what}`);
}

/** A new account with people in it, each with roles and one address; what comes back has their ids by given names. */
export async function account(staff, name, programme, people = {}) {
  const { data } = await ask(staff, 'POST', '/api/accounts', { name: `${name} ${mark}`, type: 'COMPANY', programme });
  const ids = {};
  for (const [givenName, roles] of Object.entries(people)) {
    const person = await ask(staff, 'POST', '/api/contacts', { givenName, familyName: name, emails: [address(givenName)] });
    ids[givenName] = person.data.id;
    await ask(staff, 'PUT', `/api/accounts/${data.id}/contacts/${person.data.id}`, { roles });
  }
  return { id: data.id, name: data.name, people: ids };
}

export const address = (name) => `${name.toLowerCase()}.${mark}@jobs.example`;

/** Gives login for an account to who has an address; a window in which they are signed in. */
export async function withLogin(browser, staff, accountId, email, options) {
  await activate(browser, await invite(staff, accountId, email));
  return signedIn(browser, email, options);
}

/** Gives login for an account to who has an address; the link of the invitation. */
export async function invite(staff, accountId, email) {
  const grant = await until('access of ' + email, async () => {
    const { data } = await ask(staff, 'GET', `/api/accounts/${accountId}`);
    const emailId = data.contacts.flatMap((contact) => contact.emails).find((each) => each.address === email)?.emailId;
    const path = `/api/accounts/${accountId}/grants/${emailId}`;
    const answer = await staff.request.get(path);
    return answer.ok() && { path, etag: answer.headers().etag };
  });
  await ask(staff, 'PATCH', grant.path, { login: true }, { 'If-Match': grant.etag });
  await ask(staff, 'POST', grant.path + '/invitations', {});
  return invitation(email);
}

/** A mail to somebody, as soon as it is there. */
export const mail = (to, subject) => until(`a mail to ${to}: ${subject}`, async () => (await (await fetch(`${mails}/api/messages?to=${encodeURIComponent(to)}`)).json()).find((each) => subject.test(each.subject)), 90);

/** The link of somebody's invitation. */
export const invitation = async (to) => /https?:\/\/\S+\/auth\/activate\?token=\S+/.exec((await mail(to, /^Create a password/)).text)[0];

/** Follows an invitation in a browser that has never been here, and chooses a password. */
export async function activate(browser, link) {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(link);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('token='));
  const said = await page.locator('h1').textContent();
  await context.close();
  return said;
}
