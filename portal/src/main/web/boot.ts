import type { Schemas } from './api';
import type { Locale } from './i18n';

/** What the gateway puts into the page, so that the first view asks for nothing twice. */
export type Boot = { me: Schemas['Me'] | null; menu: { items: { id: string; path: string }[] } | null; locale: Locale; /** what people know all of this by */ product: string; /** whether it has a picture, shown in the place of that */ logo: boolean };

const found = document.getElementById('boot')?.textContent;

export const boot: Boot = found ? JSON.parse(found) : { me: null, menu: null, locale: 'en', product: 'Liaison', logo: false };

/** Whether the token of this page has a permission; what is shown only, the services decide. */
export const may = (permission: string) => boot.me?.permissions.includes(permission) ?? false;

/** That somebody of the staff sees this page as the person whom it is for, and until when. */
export const viewing = () => boot.me?.viewing ?? null;

/** Whether somebody of the provider looks. */
export const staff = () => boot.me?.account?.side === 'PROVIDER';

/** The account that this page acts for. */
export const own = () => boot.me?.account?.id ?? '';

/** Whether one of the person's accounts is the one acted for: the same may be there by itself and through purchasers. */
export const inUse = (account: Schemas['Account']) => account.id === own() && account.via?.accountId === boot.me?.account?.via?.accountId;
