import type en from './en';

const sv: typeof en = {
  title: 'Var du är inloggad', lead: 'Varje webbläsare där du angett ditt lösenord, och de program du tillåtit där. Avsluta det du inte känner igen och välj sedan ett annat lösenord.', of: (name) => `Sessioner: ${name}`,
  device: 'Enhet', on: (browser, system) => `${browser} på ${system}`, unknown: 'En enhet vi inte känner igen', current: 'Den här', network: 'Nätverk', from: (start) => `${start}…`, noNetwork: 'Okänt', networkHelp: 'Av en internetadress sparas bara början; av den framgår ingen plats.',
  signedIn: 'Inloggad', lastUsed: 'Senast använd', by: 'Med', factors: { pwd: 'Lösenord', otp: 'Engångskod', hwk: 'Nyckel', swk: 'Nyckel', user: 'Närvaro', mfa: 'Flera faktorer' },
  end: 'Avsluta', endName: (device, at) => `Avsluta, ${device}, inloggad ${at}`, endOthers: 'Avsluta alla andra', ended: (device) => `${device} är utloggad.`, endedOthers: 'Du är utloggad överallt annars.', onlyThis: 'Du är inte inloggad någon annanstans.',
  open: 'Sessioner…', openHelp: 'Var personen är inloggad. Att avsluta en session loggar ut där inom några sekunder; det går att logga in igen.', none: 'Personen är inte inloggad någonstans.', endAll: 'Avsluta alla', endedAll: (name) => `${name} är utloggad överallt.`,
};

export default sv;
