import { plural } from '../i18n/plural';
import type en from './en';

const categories: Record<string, string> = { GENERAL: 'Fråga', CONTACT_CHANGES: 'Kontaktändringar', REMOVE_USER: 'Ta bort användare' };
const requestStates: Record<string, string> = { REQUESTED: 'Väntar på godkännande', APPLYING: 'Genomförs', APPLIED: 'Genomförd', DECLINED: 'Avslagen', CANCELLED: 'Återtagen' };

const sv: typeof en = {
  title: 'Ärenden', submit: 'Skapa ett ärende', submitNow: 'Skicka in', subject: 'Ämne', status: 'Läge', about: 'Gäller', any: 'Alla lägen', unclosed: 'Inte stängda', allClosed: 'Inget ärende är öppet.', closedToo: 'Visa även stängda', anything: 'Vad som helst', messages: 'Meddelanden', last: 'Senaste meddelandet', clear: 'Rensa filtren', noMatch: 'Inget ärende passar.', empty: 'Här kommer dina frågor och önskemål att stå, med svaren.', categories,
  states: { OPEN: 'Hos oss', WAITING_FOR_STAFF: 'Hos oss', WAITING_FOR_CUSTOMER: 'Väntar på dig', CLOSED: 'Stängt' }, statesForStaff: { OPEN: 'Nytt', WAITING_FOR_STAFF: 'Väntar på oss', WAITING_FOR_CUSTOMER: 'Väntar på kunden', CLOSED: 'Stängt' },
  opened: (at) => `skapat ${at}`, conversation: 'Samtal', nothingSaid: 'Inget har sagts än.', you: 'Du', reply: 'Svar', send: 'Skicka', sent: 'Skickat.', closedHelp: 'Ärendet är stängt. Öppna det igen för att fortsätta.', close: 'Stäng ärendet', closed: 'Ärendet stängt.', reopen: 'Öppna igen', reopened: 'Ärendet är öppet igen.',
  request: 'Kontaktändringar', requestStates, changes: (n) => plural('sv', n, { one: `${n} ändring`, other: `${n} ändringar` }), amended: (n) => plural('sv', n, { one: `ändrad ${n} gång`, other: `ändrad ${n} gånger` }), reason: 'Skäl:', look: 'Titta på ändringarna', choose: 'Välj',
  assignee: 'Taget av', turn: 'Vems tur', anybody: 'Vem som helst', me: 'Jag', nobody: 'Ingen', take: 'Ta', putBack: 'Lägg tillbaka', taken: 'Du har tagit ärendet.', putBackDone: 'Ärendet är ledigt att ta.', present: (names) => `Tittar på detta nu: ${names}`, internal: 'Intern anteckning', note: 'Intern anteckning', noteHelp: 'Kunder ser den inte och ingen får e-post.', addNote: 'Lägg till intern anteckning', answer: 'Svar till kunden', kind: 'Vad du skriver', outcome: 'Utfall', outcomes: { COMPLETED: 'Gjort som önskat', DECLINED: 'Inte gjort' },
  forms: {
    GENERAL: { title: 'Fråga', help: 'Vi svarar här och med e-post.', fields: { subject: 'Ämne', message: 'Vad kan vi göra för dig?' } },
    REMOVE_USER: { title: 'Ta bort användare', help: 'Vårt kundteam tar bort personen och svarar här för att bekräfta det.', fields: { contact: 'Vem ska tas bort', reason: 'Skäl', lastDay: 'Sista dagen' } },
  },
};

export default sv;
