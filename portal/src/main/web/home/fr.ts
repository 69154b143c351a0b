import { plural } from '../i18n/plural';
import type en from './en';

const kinds: Record<string, string> = { TICKET_OPENED: 'Nouveau ticket', TICKET_REPLIED: 'Un client a répondu', TICKET_ANSWERED: 'Réponse à votre ticket', CHANGES_RAISED: 'Vos modifications attendent l’approbation', CHANGES_APPLIED: 'Vos modifications sont faites', CHANGES_DECLINED: 'Vos modifications sont refusées', CHANGES_CANCELLED: 'Modifications annulées', CHANGES_AMENDED: 'Vos modifications ont été amendées', INVITATION: 'Invitation', ACCESS_ADDED: 'Vous avez accès à un autre compte', ADDRESS_CHANGED: 'Une adresse a changé', LOGIN_CHANGED: 'Un accès a changé', LOGIN_ENDED: 'Un accès a pris fin', PASSWORD_CHANGED: 'Votre mot de passe a changé', FACTORS_CHANGED: 'Un second facteur a changé', FACTOR_RESET_BEGUN: 'Le retrait de facteurs perdus a été demandé', FACTOR_RESET_CONFIRMED: 'Le retrait de facteurs perdus a été confirmé', FACTOR_RESET_DONE: 'Des facteurs perdus ont été retirés', VIEWED_AS: 'Notre personnel a consulté à la place d’un contact', PASSWORD_RESET: 'Réinitialisation du mot de passe', ACTION_LINK: 'Quelque chose à faire', ROLE_TAKEN: 'Un rôle a été retiré' };
const sides: Record<string, string> = { PROVIDER: 'Prestataire', CUSTOMER: 'Client', PURCHASER: 'Acheteur' };

const fr: typeof en = {
  title: 'Accueil', toDo: 'À faire', nothing: 'Rien ne vous attend.', myTickets: 'Mes tickets', latestTickets: 'Derniers tickets', others: 'Dans vos autres comptes', switchTo: 'Passer à', choose: 'Choisir un compte', find: 'Chercher un compte', noMatch: 'Aucun compte ne correspond.', inUse: 'Utilisé', sides, kinds,
  ticketsForYou: (n) => plural('fr', n, { one: `${n} ticket attend votre réponse`, other: `${n} tickets attendent votre réponse` }), ticketsForUs: (n) => plural('fr', n, { one: `${n} ticket attend notre réponse`, other: `${n} tickets attendent notre réponse` }),
  secondFactor: (day) => `Ajoutez un second facteur avant le ${day} : ensuite vous n’entrez plus sans`,
  approvals: (n) => plural('fr', n, { one: `${n} demande de modification à examiner`, other: `${n} demandes de modification à examiner` }), missingRoles: (n) => plural('fr', n, { one: `${n} rôle obligatoire n’a personne`, other: `${n} rôles obligatoires n’ont personne` }),
  inboxEmpty: 'Ce qui vous est annoncé sur les tickets et modifications apparaîtra ici.', unread: 'non lu', markRead: 'Marquer comme lu', markReadOf: (what) => `Marquer comme lu : ${what}`,
};

export default fr;
