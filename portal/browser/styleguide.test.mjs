// Every control in every state, as development shows it: no finding of axe, no sideways scrolling, no complaint of the browser, in both
// schemes at once. It needs no installation.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findings, launch, overflow } from './browser.mjs';
import { serve } from './sources.mjs';

let browser, sources;
before(async () => {
  // no gateway is asked for anything
  sources = await serve('http://localhost:1');
  browser = await launch();
});
after(async () => { await browser?.close(); sources?.stop(); });

for (const [how, width, forcedColors] of [['1280 px', 1280, 'none'], ['320 px', 320, 'none'], ['forced colours', 1280, 'active']]) {
  test(`every control in every state is accessible in both schemes, ${how}`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce', forcedColors });
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (failure) => complaints.push(String(failure)));
    await page.goto(sources.address + '/styleguide');
    await page.locator('.dark .skeleton [role=status]').first().waitFor();
    assert.deepEqual([...await findings(page), ...complaints], []);
    assert.ok(await overflow(page) <= 0);
    for (const scheme of ['light', 'dark']) {
      await page.getByRole('button', { name: `Say what can be undone, ${scheme}` }).click();
      await page.getByRole('combobox', { name: 'Person', exact: true }).nth(scheme === 'light' ? 0 : 1).click();
      assert.deepEqual(await findings(page), [], `suggestions, ${scheme}`);
      await page.getByRole('button', { name: `Actions, ${scheme}` }).click();
      assert.deepEqual(await findings(page), [], `menu, ${scheme}`);
      await page.getByRole('button', { name: `Open a dialog, ${scheme}` }).click();
      assert.deepEqual(await findings(page), [], `dialog, ${scheme}`);
      await page.keyboard.press('Escape');
    }
    await page.close();
  });
}
