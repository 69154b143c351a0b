import { plural } from '../i18n/plural';
import type en from './en';

const fr: typeof en = {
  title: 'Comptes', create: 'Nouveau compte', save: 'Créer le compte', createAndAdd: 'Créer, puis ajouter un contact', import: 'Importer', status: 'État de connexion', side: 'Côté', sides: { CUSTOMER: 'Client', PURCHASER: 'Acheteur', PROVIDER: 'Prestataire' }, active: 'En service', contacts: 'Contacts', changed: 'Modifié', order: 'Ordre', orders: { NAME: 'Nom, de A à Z', NAME_DESCENDING: 'Nom, de Z à A', CHANGED_DESCENDING: 'Modifiés en dernier d’abord', CHANGED: 'Modifiés en dernier à la fin' }, role: 'Quelqu’un a le rôle', vacancy: 'Rôle obligatoire non pourvu',
  search: 'Chercher par nom', addFilter: 'Ajouter un filtre', any: 'Tous', columns: 'Colonnes', filters: 'Filtres', dropFilter: (filter) => `Retirer le filtre ${filter}`, dropAll: 'Retirer tous les filtres', copyLink: 'Copier le lien de cette vue', copied: 'Le lien est copié ; il mène à cette vue quiconque peut voir les comptes.', copyYourself: 'Votre navigateur ne permet pas de copier le lien ; copiez l’adresse de cette page.',
  views: 'Vues', viewNames: { all: 'Tous', waiting: 'En attente d’activation', notActivated: 'Non activés', activated: 'Activés', purchasers: 'Acheteurs' },
  tick: (name) => `Sélectionner ${name}`, tickShown: 'Sélectionner tous ceux affichés', selected: (n) => plural('fr', n, { one: `${n} compte sélectionné`, other: `${n.toLocaleString('fr')} comptes sélectionnés` }),
  found: (n, exact) => (exact ? '' : 'plus de ') + plural('fr', n, { one: `${n} compte`, other: `${n.toLocaleString('fr')} comptes` }), shown: (n, more) => plural('fr', n, { one: `${n} compte`, other: `${n} comptes` }) + (more ? ' affichés, il y en a d’autres' : ''), selectMatching: 'Sélectionner tous ceux qui correspondent', selectMatchingCount: (n) => `Sélectionner les ${n.toLocaleString('fr')} qui correspondent`, clear: 'Effacer la sélection', invite: 'Inviter ceux qui attendent', copyList: 'Copier noms et liens', copiedList: (n) => plural('fr', n, { one: `${n} nom et lien copié.`, other: `${n} noms et liens copiés.` }), copyRefused: 'Votre navigateur ne permet pas de copier la liste.',
  most: (n, of) => `Seuls les ${n} premiers des ${of} comptes sont examinés ; invitez les autres ensuite.`, nobodyWaits: 'Personne dans ces comptes n’attend d’invitation : la connexion est désactivée, ou une invitation est en route.', looking: (n, of) => `${n} comptes examinés sur ${of}`,
  noMatch: 'Aucun compte ne correspond.', clearFilters: 'Effacer la recherche et les filtres', none: 'Il n’y a pas encore de compte. Les sociétés, personnes et familles que vous servez apparaîtront ici.',
  nameMissing: 'Saisissez un nom.', usual: 'Celui d’usage', noLogin: 'Enregistrer ne donne de connexion à personne ; c’est une étape à part, contact par contact.',
};

export default fr;
