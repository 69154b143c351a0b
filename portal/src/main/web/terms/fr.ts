import type en from './en';

const fr: typeof en = {
  title: 'Conditions générales', none: 'Aucune condition n’a encore été publiée.', version: (n, when) => `Version ${n}, en vigueur depuis le ${when}`,
  owed: 'Vous êtes le premier contact de ce compte. Veuillez accepter les conditions ; vous pourrez ensuite continuer.', accept: 'Accepter les conditions', accepted: 'Vous les avez acceptées', acceptedOn: (n, when) => `La version ${n} a été acceptée le ${when} par`,
  publish: 'Publier des conditions…', publishDo: 'Publier', publishHelp: 'Elles entrent en vigueur aussitôt. Le premier contact de chaque client les accepte à la prochaine connexion ou dans les cinq minutes, et ne peut rien faire d’autre avant. Une ligne vide commence un paragraphe ; une langue laissée vide montre le texte anglais.',
  published: 'Les conditions sont publiées.', text: (language) => `Texte en ${language}`, languages: { en: 'anglais', fr: 'français', sv: 'suédois' },
};

export default fr;
