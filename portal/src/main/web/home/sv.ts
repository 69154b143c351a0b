import { plural } from '../i18n/plural';
import type en from './en';

const kinds: Record<string, string> = { TICKET_OPENED: 'Nytt ärende', TICKET_REPLIED: 'En kund svarade', TICKET_ANSWERED: 'Ditt ärende är besvarat', CHANGES_RAISED: 'Dina ändringar väntar på godkännande', CHANGES_APPLIED: 'Dina ändringar är gjorda', CHANGES_DECLINED: 'Dina ändringar avslogs', CHANGES_CANCELLED: 'Ändringar återtogs', CHANGES_AMENDED: 'Dina ändringar justerades', INVITATION: 'Inbjudan', ACCESS_ADDED: 'Du har tillgång till ett konto till', ADDRESS_CHANGED: 'En adress ändrades', LOGIN_CHANGED: 'En inloggning ändrades', LOGIN_ENDED: 'En inloggning upphörde', PASSWORD_CHANGED: 'Ditt lösenord ändrades', FACTORS_CHANGED: 'En andra faktor ändrades', FACTOR_RESET_BEGUN: 'Att ta bort faktorer som är borta har begärts', FACTOR_RESET_CONFIRMED: 'Att ta bort faktorer som är borta har bekräftats', FACTOR_RESET_DONE: 'Faktorer som var borta har tagits bort', VIEWED_AS: 'Personal visade som en kontakt', PASSWORD_RESET: 'Nytt lösenord', ACTION_LINK: 'Något att göra', ROLE_TAKEN: 'En roll togs bort' };
const sides: Record<string, string> = { PROVIDER: 'Leverantör', CUSTOMER: 'Kund', PURCHASER: 'Inköpare' };

const sv: typeof en = {
  title: 'Hem', toDo: 'Att göra', nothing: 'Inget väntar på dig.', myTickets: 'Mina ärenden', latestTickets: 'Senaste ärendena', others: 'I dina andra konton', switchTo: 'Byt till', choose: 'Välj konto', find: 'Hitta ett konto', noMatch: 'Inget konto passar.', inUse: 'Används', sides, kinds,
  ticketsForYou: (n) => plural('sv', n, { one: `${n} ärende väntar på ditt svar`, other: `${n} ärenden väntar på ditt svar` }), ticketsForUs: (n) => plural('sv', n, { one: `${n} ärende väntar på vårt svar`, other: `${n} ärenden väntar på vårt svar` }),
  secondFactor: (day) => `Lägg till en andra faktor före ${day}: därefter kommer du inte in utan`,
  approvals: (n) => plural('sv', n, { one: `${n} begäran om kontaktändringar att titta på`, other: `${n} begäranden om kontaktändringar att titta på` }), missingRoles: (n) => plural('sv', n, { one: `${n} obligatorisk roll har ingen`, other: `${n} obligatoriska roller har ingen` }),
  inboxEmpty: 'Här står det du får veta om ärenden och ändringar.', unread: 'oläst', markRead: 'Markera som läst', markReadOf: (what) => `Markera som läst: ${what}`,
};

export default sv;
