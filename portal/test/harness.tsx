import { cleanup, configure, render } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { boot } from '../src/main/web/boot';
import { type Locale, speak } from '../src/main/web/i18n';

type Answered = { status?: number; body?: unknown; etag?: string; headers?: Record<string, string> };
export type Service = (request: Request, url: URL) => Answered | undefined;

// a busy machine takes its time
configure({ asyncUtilTimeout: 8_000 });

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) { this.open = true; };
  globalThis.scrollTo = (() => undefined) as typeof scrollTo;
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  (await import('../src/main/web/kit/query')).client.clear();
  (await import('../src/main/web/kit/status')).said.set([]);
});

/** Somebody with these permissions, of a customer's account unless told. */
export const person = (permissions: string[] = [], side = 'CUSTOMER') => ({
  id: 'i1', contact: { id: 'c1', name: 'Ada Lovelace' }, account: { id: 'a1', name: 'Northwind Traders', side }, accounts: [], permissions });

/** Shows a page of the portal over services that answer as told; returns the requests made. */
export async function visit(path: string, service: Service, me: unknown = person(), locale: Locale = 'en', menu: { id: string; path: string }[] = [], product = 'Liaison') {
  const seen: Request[] = [];
  Object.assign(boot, { me, menu: { items: menu }, locale, product });
  await speak(locale);
  vi.stubGlobal('fetch', async (target: string, init: RequestInit) => {
    const request = new Request(new URL(target, 'http://localhost'), init);
    seen.push(request.clone());
    const { status = 200, body, etag, headers } = service(request, new URL(request.url)) ?? { status: 404, body: { detail: 'no such thing' } };
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...(etag ? { ETag: etag } : {}), ...headers } });
  });
  history.replaceState(null, '', path);
  const { App } = await import('../src/main/web/start');
  render(<App />);
  return seen;
}
