import { locale } from './index';

type Kind = 'day' | 'minute' | 'short';
const styles: Record<Kind, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: 'medium' }, minute: { dateStyle: 'medium', timeStyle: 'short' }, short: { timeStyle: 'short' } };
const made = new Map<string, Intl.DateTimeFormat>();

/** An instant in words, in the zone of the browser unless told. */
export function when(instant: string | number | Date, kind: Kind = 'minute', zone?: string) {
  const key = locale + kind + zone;
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(locale, { ...styles[kind], ...(zone ? { timeZone: zone } : {}) }));
  return made.get(key)!.format(new Date(instant));
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]];

/** How long ago, or in how long: "2 hours ago", "in 5 days". */
export function ago(instant: string) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
