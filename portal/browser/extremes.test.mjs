// The longest names, those that are written from right to left, a thousand contacts, and words that are a third longer than the English
// ones: nothing is cut, covered or broken into letters. The sources are looked at, for no build has the longer words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, overflow, signedIn } from './browser.mjs';
import { answers, crowded, extreme, unreadable } from './extremes.mjs';
import { gateway, people } from './installation.mjs';
import { serve } from './sources.mjs';

let browser, sources;
before(async () => { [browser, sources] = await Promise.all([launch(), serve(gateway, 'pseudo')]); });
after(async () => { await browser?.close(); sources?.stop(); });

/** Main screens of staff and of a customer; what only they know the id of is asked first. */
const screens = {
  owner: async (page) => {
    const { items } = await (await page.request.get('/api/accounts?query=Nordic&limit=1')).json();
    const account = '/accounts/' + items[0].id;
    const { contacts } = await (await page.request.get('/api' + account)).json();
    const tickets = await (await page.request.get('/api/tickets?limit=1')).json();
    const { items: roles } = await (await page.request.get('/api/roles')).json();
    return ['/', '/accounts', account, account + '/contacts-manager', `${account}/contacts/${contacts[0].contactId}`, '/contacts/' + contacts[0].contactId, account + '/history', account + '/rights', '/access?account=' + items[0].id, '/tickets', '/tickets/' + tickets.items[0].id, '/approvals', '/roles', '/roles/' + roles[0].id];
  },
  customer: async () => ['/', '/contacts', '/contacts-manager', '/access', '/tickets', '/choose', '/inbox'],
};

for (const who of Object.keys(screens)) {
  test(`the longest and strangest that there can be is readable on the screens of the ${who}`, async () => {
    const { page, context } = await signedIn(browser, people[who]);
    const paths = await screens[who](page);
    await answers(page, (said) => extreme(said));
    const wrong = [];
    for (const path of paths) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        if (width === 1280) await open(page, sources.address + path);
        for (const found of await unreadable(page)) wrong.push(`${path} ${width} px ${found}`);
        const wider = await overflow(page);
        if (wider > 0) wrong.push(`${path} ${width} px is ${wider} px wider than the window`);
      }
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });
}

test('an account with a thousand contacts is readable', async () => {
  const { page, context } = await signedIn(browser, people.customer);
  await answers(page, (said, path) => (/^\/api\/accounts\/[^/]+$/.test(path) ? crowded(said) : said));
  for (const path of ['/contacts', '/contacts-manager', '/access']) {
    await open(page, sources.address + path);
    assert.deepEqual([path, ...await unreadable(page), Math.max(0, await overflow(page))], [path, 0]);
  }
  await context.close();
});
