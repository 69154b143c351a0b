import { plural } from '../i18n/plural';
import type en from './en';

const programmes: Record<string, string> = { SERVICE_PORTAL: 'Serviceportal', LICENCE: 'Licens', MANAGED: 'Förvaltad', PRACTICE: 'Byrå', PROVIDER: 'Leverantör', PURCHASER: 'Inköpare' };

const sv: typeof en = {
  account: 'Konto', tabs: { info: 'Uppgifter', manager: 'Kontakthantering', tickets: 'Ärenden', history: 'Historik', rights: 'Rättigheter över tid' },
  types: { COMPANY: 'Företag', PERSON: 'Person', FAMILY: 'Familj' }, programme: (id) => programmes[id] ?? id,
  contacts: (n) => plural('sv', n, { one: `${n} kontakt`, other: `${n} kontakter` }),
  statuses: { ACTIVATED: 'Aktiverat', PENDING_ACTIVATION: 'Väntar på aktivering', NOT_ACTIVATED: 'Inte aktiverat' }, outOfUse: 'Ur bruk',
  edit: 'Ändra kontot', name: 'Namn', kind: 'Slag', programmeLabel: 'Program', programmeHint: 'Avgör vilka roller kontakter kan ha, och vilka ändringar kunder ber om.', timeZone: 'Tidszon', timeZoneHint: 'Till exempel Europe/Stockholm; tomt för ingen.',
  missing: (roles) => `En obligatorisk roll har för få innehavare: ${roles}.`, nobody: 'Ingen företräder det här kontot än. Kontakter och deras inställningar kommer att stå här.',
  roster: 'Inställningar för varje kontakt och adress', contact: 'Kontakt', address: 'Adress', portal: 'Portal', login: 'Inloggning', signatory: 'Firmatecknare', more: 'Mer',
  named: (what, name, address) => [what, name, address].filter(Boolean).join(', '),
  notReady: 'Förbereds', noAddress: 'Ingen adress', inactive: 'Inaktiv', notKnown: 'Används inte i detta konto',
  standings: { none: 'Ingen inloggning', activated: 'Aktiverad', ended: 'Åtkomsten är slut', deferred: 'Inte inbjuden än', sent: 'Inbjudan skickad', failed: 'Inbjudan kom inte fram', expired: 'Inbjudan har gått ut' },
  sentExpires: (sent, expires) => `Skickad ${sent}, går ut ${expires}`, expired: (when) => `Gick ut ${when}`, endsOn: (day) => `Slutar ${day}`,
  undelivered: (suppressed, reason) => (suppressed ? 'Hölls tillbaka' : 'E-postservern tog inte emot den') + (reason ? ` (${reason})` : ''),
  invite: 'Skicka inbjudan', inviteAgain: 'Skicka igen', inviteNamed: (first, name, address) => `${first ? 'Skicka inbjudan' : 'Skicka igen'}, ${name}, ${address}`,
  signatorySaid: (on, name) => (on ? `${name} är nu firmatecknare.` : `${name} är inte längre firmatecknare.`),
  replaceAddress: 'Byt adress', addAddress: 'Lägg till adress', useAddress: 'Använd adressen här', endDate: 'Ange slutdatum', unlink: 'Koppla bort från kontot', addContact: 'Lägg till kontakt',
  inviteWaiting: (n) => `Bjud in dem som väntar (${n})`, effect: 'Vad som händer',
  loginOnTitle: (name) => `Slå på inloggning för ${name}`, loginOnSend: 'Slå på och skicka', loginOnLater: 'Slå på utan inbjudan', invitation: 'Inbjudan', sendNow: 'Skicka inbjudan nu', sendLater: 'Senare', sendLaterNote: 'Ingen får veta något än; kontot visar ”Väntar på aktivering”.',
  message: 'Meddelande', messageHint: 'Ett ord från dig i brevet, om du vill.', effectInvited: (address) => `${address} får ett brev med en länk för att välja lösenord; länken gäller i 7 dagar.`,
  effectDeferred: 'Ingen får något brev. Inbjudan kan skickas härifrån när som helst.', effectActivated: (name, account) => `När det är aktiverat kan ${name} logga in för ${account}.`, effectInUse: 'Om adressen redan loggar in här får den åtkomst genast, och ingen inbjudan skickas.',
  onAtOnce: (name) => `${name} kan logga in genast; ingen inbjudan behövdes.`, invited: (address) => `Inbjudan till ${address} är på väg.`, onLater: (name) => `Inloggning är på för ${name}; inbjudan är ännu inte skickad.`,
  loginOffTitle: (name) => `Slå av inloggning för ${name}`, loginOff: 'Slå av inloggning', loginOffNow: 'Slå av inloggning nu', offSaid: (name, address) => `Inloggning är av för ${name}, ${address}.`,
  effectOff: (name, account) => `${name} kan inte längre logga in för ${account} med den här adressen; öppna sessioner tar slut inom några sekunder.`, effectNeverInvited: 'Inbjudan som väntar på att skickas faller bort.', effectLinkDead: 'Länken i inbjudan slutar fungera.', effectOthersStay: 'Kontot och dess andra kontakter förblir som de är.', effectNoMail: 'Ingen får något brev.',
  endTitle: (name) => `När åtkomsten slutar för ${name}`, lastDay: 'Sista dag', lastDayHint: 'Tomt för inget slut.', effectEnd: (at) => `Åtkomsten slutar av sig själv efter ${at}, din tid.`, effectNoEnd: 'Åtkomsten har inget slut.', endSaid: (day) => `Åtkomsten slutar ${day}.`, noEndSaid: 'Åtkomsten har inget slut längre.',
  unlinkTitle: (name, account) => `Koppla bort ${name} från ${account}`, unlinkAction: 'Koppla bort', effectUnlink: (name, account) => `${name} företräder inte längre ${account}: roller här, åtkomst och öppna inbjudningar tar slut.`, effectStays: 'Personen förblir en kontakt, med alla andra konton.', unlinkedSaid: (name) => `${name} är bortkopplad.`,
  useTitle: 'Använd adressen här', effectUse: 'Kontot känner från och med nu till adressen, och dess administratörer ser den.', effectNoLogin: 'Ingen inloggning ges; slå på den när den behövs.', usedSaid: (address) => `${address} kan användas här.`,
  replaceTitle: (name) => `Byt en adress för ${name}`, addAddressTitle: (name) => `Lägg till en adress för ${name}`, newAddress: 'Ny adress', addressMissing: 'Ange en adress.', addressSaid: (address) => `${address} är tillagd.`, requestedSaid: (number) => `Begäran ${number} är inlämnad och väntar på godkännande.`,
  effectAdded: 'Kontakten har en adress till; de andra är kvar.', effectRetained: (address) => `${address} behåller sin inloggning tills den nya adressen är aktiverad, eller tills du slår av den under ”Bortkopplade adresser”. Slå sedan på inloggning för den nya.`, effectReplaced: 'Den nya adressen tar den gamlas plats. Ingen inloggning ges.', effectSuperseded: 'Inbjudan till den gamla adressen slutar fungera; den nya adressen får en ny.',
  effectApproval: 'En begäran lämnas in; det görs när personalen har godkänt den.', effectWelcome: 'Programmet bjuder in nya kontakter: en inbjudan skickas.', effectSignInEnds: 'Någon kan inte längre logga in för kontot.', forbidden: 'Det här går inte att göra:',
  who: 'Vem', knownPerson: 'Någon som redan är kontakt', newPerson: 'Någon ny', findPerson: 'Sök på namn eller adress', chosen: 'Vald:', noPerson: 'Ingen hittades.', personMissing: 'Välj någon i listan.', addresses: 'Adresser som används här', roles: 'Roller',
  givenName: 'Förnamn', familyName: 'Efternamn', email: 'E-post', phone: 'Telefon', effectJoins: (name, account) => `${name} blir kontakt för ${account}, med de roller som valts.`, addedSaid: (name) => `${name} är nu kontakt för kontot.`,
  unlinked: 'Bortkopplade adresser', keepsUntil: 'behåller sin inloggning tills', keepsUntilThen: 'är aktiverad, eller tills du slår av den.', keeps: 'behåller sin inloggning tills du slår av den.',
  inviteTitle: (n) => plural('sv', n, { one: 'Skicka en inbjudan', other: `Skicka ${n} inbjudningar` }), send: (n) => plural('sv', n, { one: 'Skicka inbjudan', other: `Skicka ${n} inbjudningar` }),
  stop: 'Avbryt utskicket', effectMails: (n) => plural('sv', n, { one: '1 inbjudan skickas; länken gäller i 7 dagar.', other: `${n} inbjudningar skickas; länkarna gäller i 7 dagar.` }), effectOlderDead: 'Länken i en tidigare inbjudan slutar fungera.', sending: (n, of) => `Skickat ${n} av ${of}`, someRefused: (n) => plural('sv', n, { one: '1 inbjudan skickades inte.', other: `${n} inbjudningar skickades inte.` }), sentTag: 'Skickad', invitedMany: (n) => plural('sv', n, { one: 'Inbjudan är på väg.', other: `${n} inbjudningar är på väg.` }),
  policySum: (n, of) => `${n} av ${of} kräver godkännande`, policy: 'Kundens ändringar', policyHelp: 'Vad kundens egna personer ändrar genast, och vad de ber om.', changePolicy: 'Ändra regeln', policies: { DIRECT: 'Genast', APPROVAL: 'Kräver godkännande' }, policyOwn: 'angivet för kontot', policyProgramme: 'enligt programmet', policyAsProgramme: 'Enligt programmet',
  operations: { 'add-address': 'Lägga till adress', 'add-contact': 'Lägga till kontakt', 'edit-details': 'Ändra uppgifter', 'remove-address': 'Ta bort adress', 'remove-contact': 'Ta bort kontakt', 'replace-address': 'Byta adress', 'set-roles': 'Ange roller', 'set-purchasers': 'Bestämma inköpare' },
};

export default sv;
