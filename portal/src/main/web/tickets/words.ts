import { m } from '../i18n';

type FormWords = { title: string; help: string; fields: Record<string, string> };

/** The words of a form; of one that is newer than this portal its own names. */
export const formWords = (id: string): FormWords => (m.tickets.forms as Record<string, FormWords>)[id] ?? { title: id, help: '', fields: {} };
