import { plural } from '../i18n/plural';
import type en from './en';

const categories: Record<string, string> = { GENERAL: 'Question', CONTACT_CHANGES: 'Modifications de contacts', REMOVE_USER: 'Retirer un utilisateur' };
const requestStates: Record<string, string> = { REQUESTED: 'Attend l’approbation', APPLYING: 'En application', APPLIED: 'Appliquée', DECLINED: 'Refusée', CANCELLED: 'Annulée' };

const fr: typeof en = {
  title: 'Tickets', submit: 'Ouvrir un ticket', submitNow: 'Envoyer', subject: 'Objet', status: 'État', about: 'Sujet', any: 'Tous les états', unclosed: 'Non fermés', allClosed: 'Aucun ticket n’est ouvert.', closedToo: 'Afficher aussi les tickets fermés', anything: 'Tous les sujets', messages: 'Messages', last: 'Dernier message', clear: 'Effacer les filtres', noMatch: 'Aucun ticket ne correspond.', empty: 'Vos questions et demandes apparaîtront ici, avec les réponses.', categories,
  states: { OPEN: 'Chez nous', WAITING_FOR_STAFF: 'Chez nous', WAITING_FOR_CUSTOMER: 'Attend votre réponse', CLOSED: 'Fermé' }, statesForStaff: { OPEN: 'Nouveau', WAITING_FOR_STAFF: 'Attend notre réponse', WAITING_FOR_CUSTOMER: 'Attend le client', CLOSED: 'Fermé' },
  opened: (at) => `ouvert le ${at}`, conversation: 'Conversation', nothingSaid: 'Rien n’a encore été dit.', you: 'Vous', reply: 'Réponse', send: 'Envoyer', sent: 'Envoyé.', closedHelp: 'Ce ticket est fermé. Rouvrez-le pour continuer.', close: 'Fermer le ticket', closed: 'Ticket fermé.', reopen: 'Rouvrir', reopened: 'Le ticket est rouvert.',
  request: 'Modifications de contacts', requestStates, changes: (n) => plural('fr', n, { one: `${n} modification`, other: `${n} modifications` }), amended: (n) => `modifiée ${n} fois`, reason: 'Motif :', look: 'Voir les modifications', choose: 'Choisir',
  assignee: 'Pris par', turn: 'À qui le tour', anybody: 'N’importe qui', me: 'Moi', nobody: 'Personne', take: 'Prendre', putBack: 'Remettre', taken: 'Vous avez pris le ticket.', putBackDone: 'Le ticket est à prendre.', present: (names) => `Regardent ceci en ce moment : ${names}`, internal: 'Note interne', note: 'Note interne', noteHelp: 'Les clients ne la voient pas et personne n’est averti.', addNote: 'Ajouter la note interne', answer: 'Réponse au client', kind: 'Ce que vous écrivez', outcome: 'Issue', outcomes: { COMPLETED: 'Fait comme demandé', DECLINED: 'Pas fait' },
  forms: {
    GENERAL: { title: 'Question', help: 'Nous répondons ici et par courriel.', fields: { subject: 'Objet', message: 'Que pouvons-nous faire pour vous ?' } },
    REMOVE_USER: { title: 'Retirer un utilisateur', help: 'Notre équipe retire la personne et répond ici pour le confirmer.', fields: { contact: 'Personne à retirer', reason: 'Motif', lastDay: 'Dernier jour' } },
  },
};

export default fr;
