import type en from './en';

const fr: typeof en = {
  banner: (person, account, until) => `Vous consultez le portail à la place de ${person} (${account}) jusqu’à ${until}. Vous pouvez lire, rien modifier.`, by: (staff) => `Connexion : ${staff}`, region: 'Consultation à la place de quelqu’un', end: 'Terminer',
  over: 'La consultation est terminée', overHelp: 'Son temps est écoulé, ou quelqu’un y a mis fin. Votre propre session continue.', back: 'Revenir à votre compte',
  open: 'Consulter à la place de…', title: (person) => `Consulter le portail à la place de ${person}`, help: 'Vous voyez ce que voit cette personne, pendant une demi-heure au plus, sans pouvoir rien modifier, signer ni payer. Les administrateurs du compte en sont avertis par e-mail, avec le motif, et une trace en est gardée.',
  reason: 'Motif', reasonHint: 'Au moins 10 caractères ; les administrateurs du compte le lisent', tooShort: 'Indiquez le motif en au moins 10 caractères.', begin: 'Consulter à sa place', noLogin: 'Cette personne ne peut pas se connecter pour ce compte : il n’y a rien à voir.',
  list: 'Consultations à la place d’un contact', listHelp: 'Notre personnel peut voir le portail tel que le voit un contact : en lecture seule, avec un motif, pendant une demi-heure au plus.', none: 'Personne de notre équipe n’a consulté le portail à la place d’un contact de ce compte.', staff: 'Qui', as: 'À la place de', why: 'Motif', since: 'Depuis', until: 'Jusqu’à', endName: (staff, person) => `Terminer, ${staff} à la place de ${person}`, ended: (staff) => `${staff} ne consulte plus le portail à la place d’un contact.`,
};

export default fr;
