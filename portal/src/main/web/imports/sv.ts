import { plural } from '../i18n/plural';
import type en from './en';

const formats: Record<string, string> = { GOOGLE: 'Google Kontakter', OUTLOOK: 'Outlook', LIAISON: 'Lista över klienter' };

const sv: typeof en = {
  title: 'Importer', begin: 'Importera en fil', empty: 'Här kommer importerade klientfiler att stå.', receivedAt: 'Mottagen', status: 'Läge', rows: 'Rader', accountsCreated: 'Nya konton', contactsCreated: 'Nya kontakter', linksCreated: 'Kontakter i konton', rejected: 'Avvisade rader', formats, format: 'Slag av fil',
  states: { RECEIVED: 'Väntar', RUNNING: 'Pågår', COMPLETED: 'Klar', FAILED: 'Misslyckades' }, withRejected: (n) => plural('sv', n, { one: `Klar, ${n} rad att rätta`, other: `Klar, ${n} rader att rätta` }),
  help: 'En lista över klienter, eller en export från Google Kontakter eller Outlook, som CSV. Först ser du vad som kommer att hända; inget sparas förrän du startar importen. Samma fil två gånger ändrar inget två gånger.', file: 'Fil', without: 'Rader utan organisation', personAccount: 'får ett eget konto', contactOnly: 'blir bara kontakter', encoding: 'Tecken', guess: 'Upptäcks av sig självt', preview: 'Se vad som kommer att hända', will: 'Det här kommer att hända',
  errors: 'Rader som inte tas med', warnings: 'Värt en titt', line: 'Rad', column: 'Kolumn', message: 'Att rätta', start: (n) => plural('sv', n, { one: `Importera ${n} rad`, other: `Importera ${n} rader` }),
  of: (at) => `Import ${at}`, going: 'Importen pågår', leave: 'Du kan lämna sidan; importen fortsätter.', download: 'Hämta de avvisade raderna', correct: 'som en fil, rätta dem och skicka den filen:', all: 'Alla importer',
};

export default sv;
