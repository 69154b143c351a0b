import { plural } from '../i18n/plural';
import type en from './en';

const sv: typeof en = {
  title: 'Konton', create: 'Nytt konto', save: 'Skapa kontot', createAndAdd: 'Skapa och lägg sedan till en kontakt', import: 'Importera', status: 'Inloggningsläge', side: 'Sida', sides: { CUSTOMER: 'Kund', PURCHASER: 'Inköpare', PROVIDER: 'Leverantör' }, active: 'I bruk', contacts: 'Kontakter', changed: 'Ändrat', order: 'Ordning', orders: { NAME: 'Namn, A till Ö', NAME_DESCENDING: 'Namn, Ö till A', CHANGED_DESCENDING: 'Senast ändrade först', CHANGED: 'Senast ändrade sist' }, role: 'Någon har rollen', vacancy: 'Obligatorisk roll saknar innehavare',
  search: 'Sök på namn', addFilter: 'Lägg till filter', any: 'Alla', columns: 'Kolumner', filters: 'Filter', dropFilter: (filter) => `Ta bort filtret ${filter}`, dropAll: 'Ta bort alla filter', copyLink: 'Kopiera länk till vyn', copied: 'Länken är kopierad; den leder den som får se konton till den här vyn.', copyYourself: 'Webbläsaren låter inte länken kopieras; kopiera sidans adress.',
  views: 'Vyer', viewNames: { all: 'Alla', waiting: 'Väntar på aktivering', notActivated: 'Inte aktiverade', activated: 'Aktiverade', purchasers: 'Inköpare' },
  tick: (name) => `Välj ${name}`, tickShown: 'Välj alla som visas', selected: (n) => plural('sv', n, { one: '1 konto valt', other: `${n.toLocaleString('sv')} konton valda` }),
  found: (n, exact) => (exact ? '' : 'mer än ') + plural('sv', n, { one: '1 konto', other: `${n.toLocaleString('sv')} konton` }), shown: (n, more) => plural('sv', n, { one: '1 konto', other: `${n} konton` }) + (more ? ' visas, det finns fler' : ''), selectMatching: 'Välj alla som passar', selectMatchingCount: (n) => `Välj alla ${n.toLocaleString('sv')} som passar`, clear: 'Rensa valet', invite: 'Bjud in dem som väntar', copyList: 'Kopiera namn och länkar', copiedList: (n) => plural('sv', n, { one: '1 namn och länk kopierat.', other: `${n} namn och länkar kopierade.` }), copyRefused: 'Webbläsaren låter inte listan kopieras.',
  most: (n, of) => `Bara de första ${n} av ${of} konton gås igenom; bjud in de övriga efter dem.`, nobodyWaits: 'Ingen i de här kontona väntar på inbjudan: antingen är inloggning av, eller så är en inbjudan på väg.', looking: (n, of) => `Gått igenom ${n} av ${of} konton`,
  noMatch: 'Inget konto passar.', clearFilters: 'Rensa sökning och filter', none: 'Det finns inga konton än. Företag, personer och familjer som ni arbetar för kommer att stå här.',
  nameMissing: 'Ange ett namn.', usual: 'Det vanliga', noLogin: 'Att spara ger ingen inloggning; det är ett eget steg, kontakt för kontakt.',
};

export default sv;
