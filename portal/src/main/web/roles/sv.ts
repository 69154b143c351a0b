import type en from './en';

const sv: typeof en = {
  title: 'Alla roller', lead: 'Vad varje roll är till för, vad innehavarna får göra och vilka mejl de får automatiskt.', search: 'Sök roll', noMatch: 'Ingen roll stämmer.', clear: 'Visa alla roller', create: 'Ny roll',
  sides: { PROVIDER: 'Leverantörens personal', CUSTOMER: 'Alla kunder', PURCHASER: 'Inköpare' }, customersOf: (programme) => `Kunder: ${programme}`,
  programmes: { SERVICE_PORTAL: 'Serviceportal', LICENCE: 'Licens', MANAGED: 'Förvaltad webbplats', PRACTICE: 'Byrå' },
  required: (n) => (n > 1 ? `Obligatorisk: minst ${n} personer` : 'Obligatorisk: minst en person'), holders: 'Innehavare', any: 'Hur många som helst', atMost: (n) => (n === 1 ? 'Högst en person' : `Högst ${n} personer`), between: (least, most) => (least === most ? `Exakt ${least}` : `${least} till ${most} personer`),
  rank: 'Befogenhet', scope: 'För, hos kunder', noScope: 'Inget: den gäller bara i det egna företaget', rankOf: (n) => (n === 1 ? 'Första' : n === 2 ? 'Andra' : `Nivå ${n}`), may: 'Innehavare får', mails: 'Mejl de får automatiskt', grants: 'De får ge och ta bort', nothing: 'Inget utöver att höra till kontot', noMails: 'Inga', noGrants: 'Inga roller', audience: 'För vem', programme: 'Program', where: 'Var den finns',
  permissions: {
    'accounts.read': 'Se kontot', 'accounts.manage': 'Skapa och ändra konton', 'contacts.read': 'Se kontakter', 'contacts.manage': 'Lägga till och ändra kontakter och deras roller',
    'access.read': 'Se vem som har portalåtkomst', 'access.manage': 'Ge och ta bort portalåtkomst', 'tickets.open': 'Skapa ärenden', 'tickets.read-all': 'Se kontots alla ärenden', 'tickets.answer': 'Svara på kunders ärenden',
    'notifications.read': 'Se vilka mejl som skickats', 'roles.read': 'Se alla roller', 'roles.manage': 'Definiera roller', 'imports.run': 'Importera klientlistor', 'changes.approve': 'Godkänna begärda ändringar', 'operations.manage': 'Driva installationen', 'terms.publish': 'Publicera villkoren', 'access.view-as': 'Se portalen som en kunds kontakt, bara läsa', 'contacts.erase': 'Radera personer för gott', 'actions.mint': 'Skicka länkar för att göra en sak utan portalåtkomst', 'access.factor-reset': 'Ta bort andra faktorer som är borta, tillsammans med någon annan',
  },
  automatic: { 'ticket-opened': 'Ett ärende skapades', 'viewed-as': 'Personal visade som en kontakt', 'monthly-report': 'Månadsrapport', invoice: 'Faktura' },
  heldIn: (n, more) => (more ? `Fler än ${n} konton har innehavare.` : n === 0 ? 'Inget konto har någon innehavare.' : n === 1 ? 'Ett konto har innehavare.' : `${n} konton har innehavare.`), showAccounts: 'Visa kontona',
  misfits: 'Konton som inte passar', misfitsLead: 'Roller ändras genast; den som inte längre passar blir kvar tills någon beslutar.', noMisfits: 'Alla konton passar rollen.', account: 'Konto', reason: 'Varför', count: 'Innehavare', reasons: { TOO_MANY: 'Fler innehavare än tillåtet', TOO_FEW: 'För få innehavare', NOT_APPLICABLE: 'Rollen hör inte till kontots program' },
  edit: 'Ändra rollen', definition: 'Definition', back: 'Alla roller', created: 'Rollen är definierad.',
  effect: 'En ändring gäller genast för alla som har rollen; det den tar bort avslutar deras sessioner.',
  form: { name: 'Namn', side: 'För personer hos', programme: 'Program', programmeHint: 'Versaler, siffror och understreck; tomt för alla kunder', audience: 'Vem den är till för', rank: 'Befogenhet', rankHint: '1 är högst; tomt för ingen', least: 'Minst antal innehavare', most: 'Högst antal innehavare', mostHint: 'Tomt för hur många som helst', permissions: 'Innehavare får', mails: 'Mejl de får automatiskt', mail: (n) => `Mejl ${n}`, addMail: 'Lägg till mejl', mailHint: 'Namnet på ett slags mejl, till exempel monthly-report', grants: 'Roller som innehavare får ge och ta bort', define: 'Definiera rollen' },
};

export default sv;
