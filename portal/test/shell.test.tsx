import { cleanup, screen, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { boot } from '../src/main/web/boot';
import en from '../src/main/web/i18n/en';
import { person, visit } from './harness';

const words = en.shell;
const account = { id: 'a1', name: 'Northwind Traders and Sons of the Seven Seas', side: 'CUSTOMER' };
const nothing = () => ({ body: { items: [], count: 0 } });

test('D7 the menu lists what the service names, in its order, and nothing that this portal does not know', async () => {
  await visit('/', nothing, { ...person([]), account }, 'en', [{ id: 'home', path: '/' }, { id: 'customers', path: '/customers' }, { id: 'moon', path: '/moon' }]);
  const menu = within(await screen.findByRole('navigation', { name: words.menu }));
  expect(menu.getAllByRole('link').map((each) => each.textContent)).toEqual([words.screens.home, words.screens.customers]);
});

test('a screen without room on the line is behind a button, once', async () => {
  // the second one would stand on another line
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function offsetTop(this: HTMLElement) { return this.textContent === words.screens.home ? 0 : 40; });
  await visit('/roles', nothing, { ...person([]), account }, 'en', [{ id: 'home', path: '/' }, { id: 'roles', path: '/roles' }]);
  const menu = within(await screen.findByRole('navigation', { name: words.menu }));
  const roles = menu.getAllByText(words.screens.roles);
  expect(roles).toHaveLength(2);
  expect(roles[0]!.closest('[data-out]')).toBeTruthy();
  expect(roles[1]!.closest('[popover]')).toBeTruthy();
  expect(menu.getByRole('button', { name: new RegExp('^' + words.more) }).parentElement!.dataset.current).toBe('true');
  vi.restoreAllMocks();
});

test('T52 who is signed in and for whom is named in full, also where the button has no room for it', async () => {
  await visit('/', nothing, { ...person([]), account: { ...account, via: { accountId: 'b1', name: 'Northern Buyers' } } });
  const button = await screen.findByRole('button', { name: words.personMenu('Ada Lovelace', account.name) });
  const panel = document.getElementById(button.getAttribute('popovertarget')!)!;
  expect(panel.textContent).toContain(account.name);
  expect(panel.textContent).toContain('Northern Buyers');
});

test('a panel closes when a link in it leads to another page', async () => {
  await visit('/', nothing, { ...person([]), account });
  const link = await screen.findByRole('link', { name: words.switch });
  const panel = link.closest<HTMLElement>('[popover]')!;
  vi.spyOn(panel, 'matches').mockReturnValue(true);
  panel.hidePopover = vi.fn();
  link.click();
  await vi.waitFor(() => expect(panel.hidePopover).toHaveBeenCalledOnce());
  expect(location.pathname).toBe('/choose');
});

test('the name that people know all of this by stands above every page and in its title', async () => {
  await visit('/', nothing, { ...person([]), account }, 'en', [], 'Acme Portal');
  expect(within(await screen.findByRole('banner')).getByText('Acme Portal')).toBeTruthy();
  await vi.waitFor(() => expect(document.title).toMatch(/ – Acme Portal$/));
});

test('an installation with a logo shows it in the place of its name, which it is read as', async () => {
  await visit('/', nothing, { ...person([]), account }, 'en', [], 'Acme Tax');
  expect((await screen.findByRole('banner')).querySelector('strong')!.textContent).toBe('Acme Tax');
  cleanup();
  boot.logo = true;
  await visit('/', nothing, { ...person([]), account }, 'en', [], 'Acme Tax');
  expect((await screen.findByRole('img', { name: 'Acme Tax' })).getAttribute('src')).toBe('/auth/brand/logo');
  boot.logo = false;
});
