import type en from './en';

const sv: typeof en = {
  title: 'Villkor', none: 'Inga villkor har publicerats ännu.', version: (n, when) => `Version ${n}, gäller sedan ${when}`,
  owed: 'Du är kontots första kontakt. Godkänn villkoren, så kan du fortsätta.', accept: 'Godkänn villkoren', accepted: 'Du har godkänt dem', acceptedOn: (n, when) => `Version ${n} godkändes ${when} av`,
  publish: 'Publicera villkor…', publishDo: 'Publicera', publishHelp: 'De gäller genast. Varje kunds första kontakt godkänner dem vid nästa inloggning eller inom fem minuter och kan inte göra något annat dessförinnan. En tom rad börjar ett stycke; ett språk som lämnas tomt visar den engelska texten.',
  published: 'Villkoren är publicerade.', text: (language) => `Text på ${language}`, languages: { en: 'engelska', fr: 'franska', sv: 'svenska' },
};

export default sv;
