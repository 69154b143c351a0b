// How long the page takes to answer what somebody does with a roster of 200, by the browser's Event Timing.
import { open, signedIn } from '../../../portal/browser/browser.mjs';
import { people } from '../../../portal/browser/installation.mjs';
import { ask, mark, until } from '../../../portal/browser/world.mjs';

const rows = 200;

export async function presses(browser, runs) {
  const { page, context } = await signedIn(browser, people.owner);
  const account = await crowded(page);
  await page.addInitScript(() => {
    window.longest = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.interactionId) window.longest = Math.max(window.longest, entry.duration); })
      .observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  const took = {};
  for (let run = 0; run < runs; run++) {
    for (const [what, { path, does }] of Object.entries(jobs(account))) {
      await open(page, path);
      await page.waitForFunction((least) => document.querySelectorAll('main tbody tr').length >= least, rows);
      await page.evaluate(() => { window.longest = 0; });
      await does(page);
      // the entries of an interaction come with the frame after it
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      (took[what] ??= []).push(await page.evaluate(() => window.longest));
    }
  }
  await context.close();
  return took;
}

const jobs = (account) => ({
  'the menu of the person is opened': { path: `/accounts/${account}`, does: (page) => page.locator('header button[popovertarget]').last().click() },
  'the search is typed in': { path: `/accounts/${account}`, does: async (page) => { await page.getByRole('search').getByRole('combobox').click(); await page.keyboard.type('nordic'); } },
  'the 100th person is opened': { path: `/accounts/${account}`, does: (page) => page.locator('main tbody tr').nth(100).getByRole('link').first().click() },
});

async function crowded(staff) {
  const { data } = await ask(staff, 'POST', '/api/accounts', { name: `Crowd ${mark}`, type: 'COMPANY', programme: 'SERVICE_PORTAL' });
  for (let i = 0; i < rows; i++) {
    const person = await ask(staff, 'POST', '/api/contacts', { givenName: `Number ${i}`, familyName: 'Crowd', emails: [`crowd.${i}.${mark}@jobs.example`] });
    await ask(staff, 'PUT', `/api/accounts/${data.id}/contacts/${person.data.id}`, { roles: [] });
  }
  await until('the roster', async () => (await ask(staff, 'GET', `/api/accounts/${data.id}`)).data.contacts.length === rows);
  return data.id;
}
