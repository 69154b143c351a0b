// Prints the portal's figures beside what they should be. usage: LIAISON=GATEWAY node figures.mjs RUNS
import { launch, signedIn } from '../../../portal/browser/browser.mjs';
import { gateway, people } from '../../../portal/browser/installation.mjs';
import { presses } from './presses.mjs';
import { sizes } from './sizes.mjs';
import { audits } from './lighthouse.mjs';

const runs = Number(process.argv[2]);
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, values, unit, aim) => console.log(`${what.padEnd(58)} ${String(middle(values)).padStart(8)} ${unit.padEnd(4)} (${Math.min(...values)}–${Math.max(...values)}; ${aim})`);

const port = 9333;
const browser = await launch({ args: ['--remote-debugging-port=' + port] });
try {
  const customer = await signedIn(browser, people.customer);
  const wide = await browser.newBrowserCDPSession();
  for (const [name, path, cookies] of [['sign-in', '/login', []], ['Home', '/', await customer.context.cookies(gateway)], ['contacts manager', '/contacts-manager', await customer.context.cookies(gateway)]]) {
    // the windows of Lighthouse are in no context of ours
    await wide.send('Storage.setCookies', { cookies });
    const seen = [];
    for (let run = 0; run < runs; run++) seen.push(await audits(gateway + path, port));
    say(`${name}: largest contentful paint, mobile`, seen.map(({ lcp }) => lcp), 'ms', 'aim ≤ 1800');
    say(`${name}: cumulative layout shift, thousandths`, seen.map(({ cls }) => cls), '', 'aim 0');
    say(`${name}: accessibility`, seen.map(({ accessibility }) => accessibility), '', 'aim 100');
    say(`${name}: best practices`, seen.map(({ practices }) => practices), '', 'aim 100');
  }
  const { script, words, elsewhere, complaints } = await sizes(browser);
  say('first page: JavaScript, compressed', [script], 'KB', 'aim ≤ 60');
  say('language: JavaScript, compressed', [words], 'KB', 'aim ≤ 25');
  say('requests to other hosts', [elsewhere], '', 'aim 0');
  say('messages of the console', [complaints], '', 'aim 0');
  for (const [what, values] of Object.entries(await presses(browser, runs))) say(`200 rows: ${what}`, values, 'ms', 'aim ≤ 100');
}
finally {
  await browser.close();
}
