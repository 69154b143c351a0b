import { locale, locales, m } from '../i18n';

const names = () => new Intl.DisplayNames(locale, { type: 'language' });
const unset = () => ({ id: '', text: m.contacts.notSet });
const including = (all: string[], current: string) => (current && !all.includes(current) ? [...all, current] : all);

export const languageName = (id: string) => { try { return names().of(id) ?? id; } catch { return id; } };
export const languageOptions = (current: string) => [unset(), ...including([...locales], current).map((id) => ({ id, text: languageName(id) }))];
export const zoneOptions = (current: string) => [unset(), ...including(Intl.supportedValuesOf('timeZone'), current).map((id) => ({ id, text: id.replaceAll('_', ' ') }))];
