// A real browser that signs in as one of the demo's people, and what it finds wrong with a page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { gateway, password } from './installation.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);

export const launch = ({ args = [] } = {}) => chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });

/** A window of its own in which somebody is signed in; `complaints` are what the browser's console said. */
export async function signedIn(browser, email, { language = 'en', scheme = 'light', width = 1280, account } = {}) {
  const context = await browser.newContext({ baseURL: gateway, colorScheme: scheme, viewport: { width, height: 900 }, locale: language, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'locale', value: language, url: gateway }]);
  // a busy machine takes its time
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (failure) => complaints.push(String(failure)));
  await page.goto('/login');
  await signIn(page, email, account);
  return { page, context, complaints };
}

/** Fills in the page of the sign-in, and chooses the account where there are several. */
export async function signIn(page, email, account) {
  await page.fill('input[name=username]', email);
  await page.fill('input[name=password]', password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/auth/sign-in');
  const choice = page.locator('input[name=membership]');
  if (await choice.count()) {
    if (account) await page.getByText(account, { exact: true }).click();
    await page.locator('button[type=submit]').click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await settled(page);
}

/** Opens a screen and waits until it shows what it has read. */
export async function open(page, path) {
  await page.goto(path);
  await settled(page);
}

export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.skeleton'));
}

/** What axe finds, each with where. */
export async function findings(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => (await window.axe.run(document, { runOnly })).violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`), rules);
}

/** By how much the page is wider than the window (WCAG 1.4.10). */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Moves the focus as a keyboard does, until it is there. */
export async function tabTo(page, target, most = 400) {
  const wanted = await target.elementHandle();
  for (let i = 0; i < most; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('the keyboard does not lead to ' + target);
}

/** The focus is somewhere, so that the keyboard does not begin anew at the top (WCAG 2.4.3); it may take a moment to get there. */
export async function keepsFocus(page, when) {
  const kept = () => page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 3_000 }).catch(() => assert.fail('the focus is lost ' + when));
  await kept();
  await page.waitForTimeout(300);
  await kept();
}
