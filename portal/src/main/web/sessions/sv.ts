import type en from './en';

const sv: typeof en = {
  title: 'Var du är inloggad', lead: 'Varje webbläsare där du angett ditt lösenord, och de program du tillåtit där. Avsluta det du inte känner igen och välj sedan ett annat lösenord.', of: (name) => `Sessioner: ${name}`,
  device: 'Enhet', on: (browser, system) => `${browser} på ${system}`, unknown: 'En enhet vi inte känner igen', current: 'Den här', network: 'Nätverk', from: (start) => `${start}…`, noNetwork: 'Okänt', networkHelp: 'Av en internetadress sparas bara början; av den framgår ingen plats.',
  signedIn: 'Inloggad', lastUsed: 'Senast använd', by: 'Med', factors: { pwd: 'Lösenord', otp: 'Engångskod', hwk: 'Nyckel', swk: 'Nyckel', user: 'Närvaro', mfa: 'Flera faktorer' },
  end: 'Avsluta', endName: (device, at) => `Avsluta, ${device}, inloggad ${at}`, endOthers: 'Avsluta alla andra', ended: (device) => `${device} är utloggad.`, endedOthers: 'Du är utloggad överallt annars.', onlyThis: 'Du är inte inloggad någon annanstans.',
  open: 'Sessioner…', openHelp: 'Var personen är inloggad. Att avsluta en session loggar ut där inom några sekunder; det går att logga in igen.', none: 'Personen är inte inloggad någonstans.', endAll: 'Avsluta alla', endedAll: (name) => `${name} är utloggad överallt.`,
  lost: { open: 'Faktorer som är borta…', title: (name) => `Faktorer som är borta: ${name}`, help: 'För den som har förlorat autentiseringsappen, nycklarna och återställningskoderna. Två av er bekräftar det; efter en väntetid tas de bort och personen loggas ut överallt. Varje steg meddelas till alla personens adresser, och den som loggar in med någon av faktorerna avslutar det.',
    address: 'Inloggning', asked: (at) => `Personen begärde det ${at}, med rätt lösenord.`, begun: (name, at) => `${name} inledde det ${at}:`, approved: (name, at) => `${name} bekräftade det ${at}.`, due: (at) => `Faktorerna tas bort ${at}.`, waits: 'Någon annan måste bekräfta det.',
    reason: 'Hur har du förvissat dig om vem begäran kommer från?', reasonHint: 'Minst 10 tecken; den som bekräftar läser det', tooShort: 'Säg det med minst 10 tecken.', begin: 'Inled', approve: 'Bekräfta som andra person', cancel: 'Avbryt borttagningen', didBegin: 'Inlett. Någon annan måste bekräfta det.', didApprove: 'Bekräftat.', didCancel: 'Borttagningen är avbruten.',
    refusals: { 'no-password': 'Den här inloggningen har inget lösenord som kan öppna den. Personen väljer först ett genom ”Glömt lösenordet”.', 'no-second-factor': 'Den här inloggningen har ingen andra faktor.', 'factor-reset-begun': 'En borttagning har redan inletts för den här inloggningen.', 'factor-reset-not-waiting': 'Den väntar inte längre på bekräftelse.', 'second-person-missing': 'Ingen annan kan bekräfta det. Ge behörigheten till någon annan i personalen som kan logga in.' } },
};

export default sv;
