import type en from './en';

const kinds: Record<string, string> = { account: 'Compte', contact: 'Personne', 'contact-access': 'Accès au portail', 'change-request': 'Demande de modification', role: 'Rôle', programme: 'Programme', profile: 'Coordonnées' };

const fr: typeof en = {
  title: 'Audits', day: 'Jour (UTC)', person: 'Personne', by: 'Ce qu’a fait', about: 'sur', empty: 'Rien n’a été fait ce jour-là.', at: 'Quand', who: 'Qui', what: 'Quoi', subject: 'Sur quoi', only: 'tout sur ceci', onlyThis: (name) => `Tout sur ceci : ${name}`, kinds,
};

export default fr;
