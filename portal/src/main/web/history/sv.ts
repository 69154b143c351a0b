import { plural } from '../i18n/plural';
import type en from './en';

const events: Record<string, string> = {
  'account-created': 'Konto skapat', 'account-changed': 'Konto ändrat', 'account-imported': 'Konto importerat', 'account-restated': 'Kontot som det var', 'contact-linked': 'Kontakt tillagd', 'contact-unlinked': 'Kontakt borttagen',
  'link-changed': 'En kontakts roller eller adresser ändrade', 'roster-changed': 'Kontakter ändrade', 'profile-changed': 'Uppgifter ändrade', 'profile-created': 'Uppgifter införda', 'contact-changed': 'Person ändrad', 'contact-created': 'Person införd',
  'role-defined': 'Roll definierad', 'role-changed': 'Roll ändrad', 'programme-changed': 'Program ändrat', 'grant-changed': 'Portalåtkomst ändrad', 'access-activated': 'Portalåtkomst aktiverad', 'login-granted': 'Inloggning påslagen', 'login-revoked': 'Inloggning avslagen', 'invitation-issued': 'Inbjudan skickad', 'change-request-raised': 'Ändringar begärda', 'change-request-approved': 'Ändringar godkända', 'change-request-applied': 'Ändringar genomförda', 'change-request-declined': 'Ändringar avslagna', 'change-request-cancelled': 'Ändringar återtagna', 'change-request-amended': 'Begäran justerad',
};
const fields: Record<string, string> = { name: 'Namn', links: 'Kontakt', roles: 'Roller', emailId: 'Adress', addresses: 'Adresser', permissions: 'Behörigheter', active: 'Aktiv', programme: 'Program', side: 'Sida', type: 'Slag', timeZone: 'Tidszon', title: 'Titel', phones: 'Telefoner', emails: 'Adresser', language: 'Språk', givenName: 'Förnamn', familyName: 'Efternamn', policy: 'Ändringar som kräver godkännande', phase: 'Fas', fields: 'Egna fält', missingRoles: 'Obligatoriska roller utan innehavare', purchasers: 'Inköpare' };

const sv: typeof en = {
  title: 'Historik', rights: 'Rättigheter över tid', empty: 'Här kommer kontots ändringar att stå, med vem som gjorde och vem som godkände dem.', by: 'Av', before: 'före', after: 'efter',
  requestedBy: 'Begärt av', approvedBy: 'godkänt av', ownApproval: 'ingen annan kunde', request: (n) => `Begäran ${n}`, ticket: 'Ärende', rightsThen: 'Rättigheter då', events, fields,
  lookingAt: (at) => `Du ser hur det var ${at}.`, backToNow: 'Tillbaka till nu', moment: 'Tidpunkt', now: 'Nu', earlier: 'Tidigare ändring', later: 'Senare ändring', date: 'Datum och tid',
  changeOf: (n) => plural('sv', n, { one: `${n} sak ändrades`, other: `${n} saker ändrades` }),
  contact: 'Kontakt', roles: 'Roller', signIn: 'Kan logga in', sign: 'Kan underteckna', permissions: 'Behörigheter', inactive: 'Inaktiv', left: 'Finns inte längre här',
};

export default sv;
