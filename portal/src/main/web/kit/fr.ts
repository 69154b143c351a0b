import type en from './en';

const fr: typeof en = {
  required: '(obligatoire)', loading: 'Chargement', waiting: 'Le service est occupé ; nouvel essai automatique', again: 'Réessayer', more: 'Afficher plus', cancel: 'Annuler', save: 'Enregistrer', close: 'Fermer', remove: 'Retirer', edit: 'Modifier', yes: 'Oui', no: 'Non', on: 'Activé', off: 'Désactivé', none: 'Aucun', staff: 'Équipe',
  leave: 'Vos modifications ne sont pas enregistrées. Quitter la page ?', unreachable: 'Pas de réponse. Vérifiez votre connexion.', signedOut: 'Vous êtes déconnecté.', forbidden: 'Vous ne pouvez ni voir ni faire cela.', missing: 'Ceci n’est pas (ou plus) là.',
  busy: (seconds) => `Le service est occupé. Réessayez dans ${seconds} s.`, broken: 'Un problème est survenu de notre côté.', refused: 'Cela n’a pas pu être fait',
  unknown: 'Nous ne savons pas si cela a été enregistré.', unknownHelp: 'Renvoyer est sans risque : ce sera fait une seule fois.', sendAgain: 'Renvoyer',
  conflict: (who) => `${who} a modifié ceci entre-temps.`, somebody: 'Quelqu’un', clash: (field, theirs, mine) => `${field} : l’autre « ${theirs} », vous « ${mine} ».`, keepTheirs: (who) => `Garder celui de ${who}`, useMine: 'Garder le mien',
  joined: 'Enregistré, avec ce qu’une autre personne avait modifié entre-temps.', saved: 'Enregistré.',
  notHere: 'Pas pour ce compte', notHereHelp: 'Cette page n’existe pas, ou le compte pour lequel vous agissez n’y a pas droit. Un autre compte l’a peut-être.',
};

export default fr;
