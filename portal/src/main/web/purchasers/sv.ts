import { plural } from '../i18n/plural';
import type en from './en';

const scopes: Record<string, string> = { PAYMENTS: 'betalningar', CONTRACTS: 'avtal', SUPPORT: 'support' };

const sv: typeof en = {
  title: 'Inköpare', purchaser: 'Inköpare', another: 'en annan inköpare', scopes, lead: 'Andra företag vars personer företräder kontot inom det som de sköter. De bestämmer aldrig vem som kan logga in.',
  none: 'Inget annat företag företräder kontot.', name: 'Utse en inköpare', change: 'Ändra', changeOf: 'Ändra inköpare', titleOf: (account) => `Inköpare för ${account}`,
  offers: { PAYMENTS: 'Betalningar', CONTRACTS: 'Avtal', SUPPORT: 'Support' }, notes: { PAYMENTS: 'fakturor och betalningar, och vilka som sköter dem', CONTRACTS: 'avtal, och vilka som sköter dem', SUPPORT: 'ärenden till oss' },
  find: 'Lägg till en inköpare på namn', noneFound: 'Ingen inköpare med det namnet. Inköpare är egna konton.', added: (name) => `${name} är tillagd här nedanför.`, dropped: 'Utan något ikryssat är det ingen inköpare för kontot.', unchanged: 'Inget är ändrat än.',
  apply: 'Bestäm inköpare', ask: 'Begär dessa inköpare', set: 'Inköparna är bestämda.', asked: (n) => `Begärt som kontaktändringar ${n}.`,
  gains: (name, what) => `Personer hos ${name} kan från och med då sköta: ${what}.`, loses: (name, what) => `Personer hos ${name} sköter inte längre: ${what}.`, leaves: (name) => `Ingen hos ${name} företräder kontot längre; den som är inloggad för det loggas ut.`,
  customers: 'Kunder', customersLead: 'Kunder som låter ert företag företräda dem. Du företräder en i taget.', customer: 'Kund', through: 'Genom', actFor: 'Företräd', actForName: (name) => `Företräd ${name}`, inUse: 'Används', findCustomer: 'Sök en kund', noMatch: 'Ingen kund passar.',
  noCustomers: 'Kunder som utser ert företag till sin inköpare kommer att stå här.', count: (n) => plural('sv', n, { one: '1 kund', other: `${n} kunder` }),
};

export default sv;
