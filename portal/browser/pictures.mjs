// The pictures of the README: six main screens, light and dark, from the demo's world. node browser/pictures.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { launch, open, signedIn } from './browser.mjs';
import { people } from './installation.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const scheme of ['light', 'dark']) {
  const picture = async (page, name, path) => { await open(page, path); await page.waitForFunction(() => !document.body.textContent.includes('Being worked out')); await page.screenshot({ path: `${folder}/${name}-${scheme}.png` }); };
  const staff = await signedIn(browser, people.owner, { scheme });
  const { items } = await (await staff.page.request.get('/api/accounts?query=Nordic%20Mills&limit=1')).json();
  await picture(staff.page, 'accounts', '/accounts');
  await picture(staff.page, 'account', '/accounts/' + items[0].id);
  await picture(staff.page, 'rights', `/accounts/${items[0].id}/rights`);
  const tickets = await (await staff.page.request.get(`/api/tickets?category=CONTACT_CHANGES&accountId=${items[0].id}&limit=1`)).json();
  await picture(staff.page, 'request', '/change-requests/' + tickets.items[0].id);
  await staff.context.close();
  const customer = await signedIn(browser, people.customer, { scheme });
  await picture(customer.page, 'contacts-manager', '/contacts-manager');
  await picture(customer.page, 'home', '/');
  await customer.context.close();
}
await browser.close();
