import type { Messages } from './en';

export const locales = ['en', 'fr', 'sv'] as const;
export type Locale = (typeof locales)[number];

const load: Record<Locale, () => Promise<{ default: Messages }>> = { en: () => import('./en'), fr: () => import('./fr'), sv: () => import('./sv') };

/** The words of the language spoken; everything that shows text is loaded after them. */
export let m: Messages;
export let locale: Locale = 'en';

/** Loads one language only. */
export async function speak(next: Locale) {
  m = (await load[next]()).default;
  locale = next;
  document.documentElement.lang = next;
}

/** Remembers the language, which the page and the sign-in pages are then served in. */
export function choose(next: Locale) {
  document.cookie = `locale=${next}; Path=/; Max-Age=31536000; SameSite=Lax`;
  location.reload();
}
