import { plural } from '../i18n/plural';
import type en from './en';

const events: Record<string, string> = {
  'account-created': 'Compte créé', 'account-changed': 'Compte modifié', 'account-imported': 'Compte importé', 'account-restated': 'Compte tel qu’il était', 'contact-linked': 'Contact ajouté', 'contact-unlinked': 'Contact retiré',
  'link-changed': 'Rôles ou adresses d’un contact modifiés', 'roster-changed': 'Contacts modifiés', 'profile-changed': 'Coordonnées modifiées', 'profile-created': 'Coordonnées saisies', 'contact-changed': 'Personne modifiée', 'contact-created': 'Personne saisie',
  'role-defined': 'Rôle défini', 'role-changed': 'Rôle modifié', 'programme-changed': 'Programme modifié', 'grant-changed': 'Accès au portail modifié', 'access-activated': 'Accès au portail activé', 'login-granted': 'Connexion ouverte', 'login-revoked': 'Connexion fermée', 'invitation-issued': 'Invitation envoyée', 'change-request-raised': 'Modifications demandées', 'change-request-approved': 'Modifications approuvées', 'change-request-applied': 'Modifications appliquées', 'change-request-declined': 'Modifications refusées', 'change-request-cancelled': 'Modifications annulées', 'change-request-amended': 'Demande amendée',
};
const fields: Record<string, string> = { name: 'Nom', links: 'Contact', roles: 'Rôles', emailId: 'Adresse', addresses: 'Adresses', permissions: 'Autorisations', active: 'Actif', programme: 'Programme', side: 'Côté', type: 'Type', timeZone: 'Fuseau horaire', title: 'Fonction', phones: 'Téléphones', emails: 'Adresses', language: 'Langue', givenName: 'Prénom', familyName: 'Nom de famille', policy: 'Modifications soumises à approbation', phase: 'Phase', fields: 'Champs propres', missingRoles: 'Rôles obligatoires sans titulaire', purchasers: 'Acheteurs' };

const fr: typeof en = {
  title: 'Historique', rights: 'Droits dans le temps', empty: 'Les modifications de ce compte apparaîtront ici, avec leur auteur et leur approbateur.', by: 'Par', before: 'avant', after: 'après',
  requestedBy: 'Demandé par', approvedBy: 'approuvé par', ownApproval: 'personne d’autre ne pouvait', request: (n) => `Demande ${n}`, ticket: 'Ticket', rightsThen: 'Droits à ce moment', events, fields,
  lookingAt: (at) => `Vous regardez le ${at}.`, backToNow: 'Revenir à maintenant', moment: 'Moment', now: 'Maintenant', earlier: 'Modification précédente', later: 'Modification suivante', date: 'Date et heure',
  changeOf: (n) => plural('fr', n, { one: `${n} élément modifié`, other: `${n} éléments modifiés` }),
  contact: 'Contact', roles: 'Rôles', signIn: 'Peut se connecter', sign: 'Peut signer', permissions: 'Autorisations', inactive: 'Inactif', left: 'N’y est plus',
};

export default fr;
