// Every screen, as its people see it: no finding of axe, no sideways scrolling, no complaint of the browser, in each language,
// both colour schemes, at 320 CSS pixels, with text of twice the size and with forced colours (WCAG 2.2 AA).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, launch, open, overflow, signedIn } from './browser.mjs';
import { people } from './installation.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

/** Paths under ids that are found in the lists of the installation itself. */
async function screensOf(page) {
  const menu = await page.evaluate(() => JSON.parse(document.getElementById('boot').textContent).menu.items.map((item) => item.path));
  const first = async (path) => { const answer = await page.request.get(path); return answer.ok() ? (await answer.json()).items?.[0]?.id : undefined; };
  const paths = [...menu, '/choose', '/inbox', '/tickets/new', '/nowhere'];
  const ticket = await first('/api/tickets?category=CONTACT_CHANGES') ?? await first('/api/tickets');
  if (ticket) paths.push('/tickets/' + ticket);
  if (menu.includes('/accounts')) {
    const { items } = await (await page.request.get('/api/accounts?query=Nordic&limit=1')).json();
    const account = '/accounts/' + items[0].id;
    paths.push('/accounts/new', account, account + '/contacts-manager', account + '/tickets', account + '/history', account + '/rights');
    const contact = (await (await page.request.get('/api' + account)).json()).contacts[0].contactId;
    paths.push(`${account}/contacts/${contact}`);
  }
  if (menu.includes('/roles')) paths.push('/roles/' + await first('/api/roles'));
  if ((await page.request.get('/api/programmes')).ok()) paths.push('/programmes', '/programmes/LICENCE');
  if (menu.includes('/imports')) paths.push('/imports/new', '/imports/' + await first('/api/imports'));
  if (menu.includes('/contacts')) paths.push('/contacts/new');
  return paths;
}

const everything = ['owner', 'customer', 'licensee'].flatMap((who) => ['en', 'fr', 'sv'].flatMap((language) => ['light', 'dark'].map((scheme) => [who, language, scheme])));
/** Each person, language and scheme at least once; all their combinations, which take a quarter of an hour, where SCREENS=all. */
const chosen = process.env.SCREENS === 'all' ? everything : [['owner', 'sv', 'dark'], ['customer', 'fr', 'light'], ['licensee', 'en', 'dark']];

for (const [who, language, scheme] of chosen) {
  test(`every screen of the ${who} is accessible in ${language}, ${scheme}`, async () => {
    const { page, context, complaints } = await signedIn(browser, people[who], { language, scheme });
    const wrong = [];
    const check = async (path, how) => {
      for (const found of await findings(page)) wrong.push(`${path} ${how} ${found}`);
      const wider = await overflow(page);
      if (wider > 0) wrong.push(`${path} ${how} is ${wider} px wider than the window`);
    };
    for (const path of await screensOf(page)) {
      await open(page, path);
      await check(path, '1280 px');
      await page.setViewportSize({ width: 320, height: 640 });
      await check(path, '320 px');
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      await check(path, 'text 200 %');
      await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
      await page.emulateMedia({ forcedColors: 'active' });
      await check(path, 'forced colours');
      await page.emulateMedia({ forcedColors: 'none' });
      for (const said of complaints.splice(0)) wrong.push(`${path} console: ${said}`);
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });
}

test('axe sees a fault that is put in', async () => {
  const { page, context } = await signedIn(browser, people.owner);
  await open(page, '/tickets');
  await page.evaluate(() => document.querySelector('main').append(document.createElement('button')));
  assert.match((await findings(page)).join(), /button-name/);
  await context.close();
});
