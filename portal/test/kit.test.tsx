import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import en from '../src/main/web/i18n/en';
import fr from '../src/main/web/i18n/fr';
import sv from '../src/main/web/i18n/sv';
import { merge } from '../src/main/web/kit/merge';
import { person, visit } from './harness';

test('changes of different fields by two people are saved together', () => {
  const { merged, clashes } = merge({ name: 'A', phone: '1', title: '' }, { name: 'A', phone: '2', title: '' }, { name: 'B', phone: '1', title: '' });
  expect(merged).toEqual({ name: 'B', phone: '2', title: '' });
  expect(clashes).toEqual([]);
});

test('a field that two people changed to different ends is asked for', () => {
  const { clashes } = merge({ phone: '1' }, { phone: '2' }, { phone: '3' });
  expect(clashes).toEqual([{ field: 'phone', mine: '2', theirs: '3' }]);
});

test('the same change by two people is no conflict', () => {
  expect(merge({ phone: '1' }, { phone: '2' }, { phone: '2' }).clashes).toEqual([]);
});

test('T54 the account in use is named to whom has several, and hidden until the next sign-in', async () => {
  sessionStorage.clear();
  const me = { ...person(), accounts: [{ id: 'a1', name: 'Northwind Traders' }, { id: 'a2', name: 'Öberg Family' }] };
  await visit('/nowhere', () => ({ body: {} }), me);
  expect((await screen.findByRole('region', { name: en.shell.accountInUse })).textContent).toContain('Northwind Traders');
  screen.getByRole('button', { name: en.shell.hideActing }).click();
  await waitFor(() => expect(screen.queryByRole('region', { name: en.shell.accountInUse })).toBeNull());
});

test('a page that the account has not says so, and leads to another account', async () => {
  await visit('/nowhere', () => ({ body: {} }));
  expect(await screen.findByRole('heading', { name: en.kit.notHere })).toBeTruthy();
});

test('a session that ended meanwhile leads to the sign-in and back', async () => {
  await visit('/nowhere?q=1', () => ({ status: 401, body: { type: 'https://x/session-ended', detail: 'over' } }));
  const way = await screen.findByRole('link', { name: en.shell.signIn });
  expect(way.getAttribute('href')).toBe('/login?to=' + encodeURIComponent('/nowhere?q=1'));
});

test('a wish whose answer was lost is sent again under the same key', async () => {
  const { renderHook, act } = await import('@testing-library/preact');
  const { useCommand } = await import('../src/main/web/kit/command');
  const { NoAnswer } = await import('../src/main/web/kit/http');
  const keys: string[] = [];
  const send = vi.fn(async (_: string, key: string) => { keys.push(key); if (keys.length === 1) throw new NoAnswer('gone'); return 'done'; });
  const { result } = renderHook(() => useCommand(send));
  await act(() => result.current.run('a').then(() => undefined));
  await act(() => result.current.again().then(() => undefined));
  await act(() => result.current.run('a').then(() => undefined));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('going back from what is not saved asks first, and staying keeps it and the address', async () => {
  const form = { id: 'GENERAL', fields: [{ id: 'subject', type: 'LINE', required: true, max: 200 }] };
  await visit('/tickets/new', (_, url) => ({ body: url.pathname === '/api/ticket-forms' ? { items: [form] } : { items: [] } }));
  fireEvent.input(await screen.findByLabelText(/Subject/), { target: { value: 'Half a question' } });
  const asked = vi.fn(() => false);
  vi.stubGlobal('confirm', asked);
  await waitFor(() => { history.replaceState(null, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate')); expect(asked).toHaveBeenCalledWith(en.kit.leave); });
  expect(location.pathname).toBe('/tickets/new');
  expect((screen.getByLabelText(/Subject/) as HTMLInputElement).value).toBe('Half a question');
  asked.mockReturnValue(true);
  history.replaceState(null, '', '/nowhere');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(await screen.findByRole('heading', { name: en.kit.notHere })).toBeTruthy();
});

test('every language has all words, and none is empty', () => {
  const paths = (words: object, at = ''): string[] => Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' ? paths(value, at + name + '.') : [at + name + (value === '' ? ' EMPTY' : '')]));
  for (const words of [fr, sv]) expect(paths(words)).toEqual(paths(en));
  expect(paths(en).filter((path) => path.endsWith('EMPTY'))).toEqual([]);
});

test('a second factor that is wanted once more is shown in another tab, and what was entered here stays', async () => {
  await visit('/nowhere', () => ({ status: 401, body: { type: 'https://x/insufficient-user-authentication', detail: 'again' } }));
  const way = await screen.findByRole('link', { name: en.shell.signIn });
  expect(way.getAttribute('href')).toBe('/login?step-up&account=a1');
  expect(way.getAttribute('target')).toBe('_blank');
});

test('what is not saved in one form is asked about also after another was opened and closed', async () => {
  const { renderHook } = await import('@testing-library/preact');
  const { useUnsaved } = await import('../src/main/web/kit/routing');
  const form = { id: 'GENERAL', fields: [{ id: 'subject', type: 'LINE', required: true, max: 200 }] };
  await visit('/tickets/new', (_, url) => ({ body: url.pathname === '/api/ticket-forms' ? { items: [form] } : { items: [] } }));
  fireEvent.input(await screen.findByLabelText(/Subject/), { target: { value: 'Half a question' } });
  const other = renderHook(() => useUnsaved(false));
  other.unmount();
  const asked = vi.fn(() => false);
  vi.stubGlobal('confirm', asked);
  await waitFor(() => { history.replaceState(null, '', '/nowhere'); dispatchEvent(new PopStateEvent('popstate')); expect(asked).toHaveBeenCalledWith(en.kit.leave); });
});

test('what is edited is named by the words on its button, in each language (WCAG 2.5.3)', () => {
  const sources = Object.values(import.meta.glob<string>('../src/main/web/**/*.tsx', { query: '?raw', import: 'default', eager: true }));
  const names = sources.flatMap((source) => [...source.matchAll(/<Editable [^\n]*?name=\{m\.([\w.]+)\}/g)].map((found) => found[1]!.split('.')));
  expect(names.length).toBeGreaterThan(5);
  for (const messages of [en, fr, sv]) for (const path of names) expect(path.reduce<any>((at, part) => at[part], messages)).toContain(messages.kit.edit);
});
