// What the first page of somebody who is signed in brings with it, with an empty cache.
import { settled, signedIn } from '../../../portal/browser/browser.mjs';
import { gateway, people } from '../../../portal/browser/installation.mjs';

export async function sizes(browser) {
  const { page, context, complaints } = await signedIn(browser, people.customer);
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const named = new Map();
  const bytes = new Map();
  network.on('Network.responseReceived', ({ requestId, response }) => named.set(requestId, response.url));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto('/');
  await settled(page);
  const loaded = [...named].map(([id, url]) => ({ url: new URL(url), size: bytes.get(id) ?? 0 }));
  await context.close();
  const scripts = loaded.filter(({ url }) => url.pathname.endsWith('.js'));
  const words = scripts.filter(({ url }) => /\/(en|fr|sv)[-.]/.test(url.pathname));
  const kilobytes = (of) => Math.round(of.reduce((sum, { size }) => sum + size, 0) / 102.4) / 10;
  return {
    script: kilobytes(scripts.filter((each) => !words.includes(each))),
    words: kilobytes(words),
    elsewhere: loaded.filter(({ url }) => url.protocol.startsWith('http') && url.origin !== new URL(gateway).origin).length,
    complaints: complaints.length,
  };
}
