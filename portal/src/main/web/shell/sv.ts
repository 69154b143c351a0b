import type en from './en';

const sv: typeof en = {
  skip: 'Till innehållet', menu: 'Huvudmeny', more: 'Mer', allScreens: 'Meny', help: 'Behöver du hjälp? Skapa ett ärende', inbox: (n) => (n > 0 ? `Inkorg (${n})` : 'Inkorg'),
  person: 'Person', account: 'Konto', ticket: 'Ärende', personMenu: (name, account) => `${name}, ${account}: inställningar och utloggning`,
  language: 'Språk', languages: { en: 'English', fr: 'Français', sv: 'Svenska' }, theme: 'Färger', themes: { system: 'Som systemet', light: 'Ljusa', dark: 'Mörka' },
  switch: 'Byt konto', sessions: 'Var du är inloggad', security: 'Hur du loggar in', signOut: 'Logga ut', acting: 'Du företräder', through: (name) => `genom ${name}`, accountInUse: 'Konto som används', hideActing: 'Dölj meddelandet till nästa inloggning',
  offline: (at) => `Du är frånkopplad. Det du ser gällde ${at}.`, status: 'Vad som gjordes', undo: 'Ångra', closeStatus: 'Stäng meddelandet',
  signedOut: 'Du är utloggad', signedOutHelp: 'Sessionen är slut. Logga in igen så kommer du tillbaka hit; utkast till svar finns kvar.', stepUp: 'Logga in en gång till', stepUpHelp: 'Din andra faktor krävs på nytt. Inloggningen öppnas i en annan flik; kom tillbaka hit efteråt och skicka igen. Det du har skrivit finns kvar.', signIn: 'Logga in',
  switched: 'En annan flik bytte konto', switchedHelp: 'Inget gjordes: sidan hör till kontot du använde tidigare.', useOther: 'Fortsätt med det andra kontot',
  search: 'Sök konton, personer och ärenden', searchHint: 'Sök (Ctrl+K)',
  screens: { home: 'Hem', accounts: 'Konton', customers: 'Kunder', contacts: 'Kontakter', 'contacts-manager': 'Kontakthantering', approvals: 'Godkännanden', access: 'Åtkomst', tickets: 'Ärenden', roles: 'Roller', imports: 'Importer', history: 'Historik', rights: 'Rättigheter över tid', audits: 'Granskning', operations: 'Drift', terms: 'Villkor' },
};

export default sv;
