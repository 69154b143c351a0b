export default {
  title: 'Terms and conditions', none: 'No terms have been published yet.', version: (n: number, when: string) => `Version ${n}, in force since ${when}`,
  owed: 'You are the first contact of this account. Please accept the terms; then you can go on.', accept: 'Accept the terms', accepted: 'You accepted these', acceptedOn: (n: number, when: string) => `Version ${n} was accepted on ${when} by`,
  publish: 'Publish terms…', publishDo: 'Publish', publishHelp: 'They are in force at once. The first contact of each customer accepts them at the next sign-in or within five minutes, and can do nothing else before. An empty line begins a paragraph; a language left empty shows the English text.',
  published: 'The terms are published.', text: (language: string) => `Text in ${language}`, languages: { en: 'English', fr: 'French', sv: 'Swedish' } as Record<string, string>,
};
