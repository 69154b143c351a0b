import type en from './en';

const sv: typeof en = {
  required: '(krävs)', loading: 'Läser in', waiting: 'Tjänsten är upptagen; nytt försök sker av sig självt', again: 'Försök igen', more: 'Visa fler', cancel: 'Avbryt', save: 'Spara', close: 'Stäng', remove: 'Ta bort', edit: 'Ändra', yes: 'Ja', no: 'Nej', on: 'På', off: 'Av', none: 'Inga', staff: 'Personal',
  leave: 'Det du ändrat är inte sparat. Lämna sidan?', unreachable: 'Inget svar. Kontrollera anslutningen.', signedOut: 'Du är utloggad.', forbidden: 'Du får inte se eller göra detta.', missing: 'Detta finns inte (längre) här.',
  busy: (seconds) => `Tjänsten är upptagen. Försök igen om ${seconds} s.`, broken: 'Något gick fel hos oss.', refused: 'Det gick inte att göra',
  unknown: 'Vi vet inte om detta sparades.', unknownHelp: 'Det är tryggt att skicka igen: det görs en gång.', sendAgain: 'Skicka igen',
  conflict: (who) => `${who} ändrade detta under tiden.`, somebody: 'Någon', clash: (field, theirs, mine) => `${field}: den andras ”${theirs}”, ditt ”${mine}”.`, keepTheirs: (who) => `Behåll det ${who} skrev`, useMine: 'Använd mitt',
  joined: 'Sparat, tillsammans med det någon annan ändrat under tiden.', saved: 'Sparat.',
  notHere: 'Inte för detta konto', notHereHelp: 'Sidan finns inte, eller så har kontot du företräder ingen rätt till den. Ett annat konto kan ha det.',
};

export default sv;
