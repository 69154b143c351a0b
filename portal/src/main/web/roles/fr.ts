import type en from './en';

const fr: typeof en = {
  title: 'Tous les rôles', lead: 'À quoi sert chaque rôle, ce que ses titulaires peuvent faire et les courriels qu’ils reçoivent d’office.', search: 'Chercher un rôle', noMatch: 'Aucun rôle ne correspond.', clear: 'Afficher tous les rôles', create: 'Nouveau rôle',
  sides: { PROVIDER: 'Le personnel du prestataire', CUSTOMER: 'Tous les clients', PURCHASER: 'Acheteurs' }, customersOf: (programme) => `Clients : ${programme}`,
  programmes: { SERVICE_PORTAL: 'Portail de services', LICENCE: 'Licence', MANAGED: 'Site géré', PRACTICE: 'Cabinet' },
  required: (n) => (n > 1 ? `Obligatoire : au moins ${n} personnes` : 'Obligatoire : au moins une personne'), holders: 'Titulaires', any: 'Nombre libre', atMost: (n) => (n === 1 ? 'Une personne au plus' : `${n} personnes au plus`), between: (least, most) => (least === most ? `Exactement ${least}` : `De ${least} à ${most} personnes`),
  rank: 'Autorité', scope: 'Pour, chez les clients', noScope: 'Rien : il ne compte que dans la propre entreprise', rankOf: (n) => (n === 1 ? 'Première' : n === 2 ? 'Deuxième' : `Niveau ${n}`), may: 'Les titulaires peuvent', mails: 'Courriels reçus d’office', grants: 'Ils peuvent attribuer et retirer', nothing: 'Rien de plus qu’appartenir au compte', noMails: 'Aucun', noGrants: 'Aucun rôle', audience: 'Pour qui', programme: 'Programme', where: 'Où il est attribué',
  permissions: {
    'accounts.read': 'Voir le compte', 'accounts.manage': 'Créer et modifier des comptes', 'contacts.read': 'Voir les contacts', 'contacts.manage': 'Ajouter et modifier des contacts et leurs rôles',
    'access.read': 'Voir qui a accès au portail', 'access.manage': 'Donner et retirer l’accès au portail', 'tickets.open': 'Ouvrir des tickets', 'tickets.read-all': 'Voir tous les tickets du compte', 'tickets.answer': 'Répondre aux tickets des clients',
    'notifications.read': 'Voir les courriels envoyés', 'roles.read': 'Voir tous les rôles', 'roles.manage': 'Définir des rôles', 'imports.run': 'Importer des listes de clients', 'changes.approve': 'Approuver les changements demandés', 'operations.manage': 'Exploiter l’installation', 'terms.publish': 'Publier les conditions', 'access.view-as': 'Voir le portail à la place d’un contact, en lecture seule', 'contacts.erase': 'Effacer des personnes définitivement', 'actions.mint': 'Envoyer des liens pour faire une chose sans accès au portail', 'access.factor-reset': 'Retirer des seconds facteurs perdus, avec une autre personne',
  },
  automatic: { 'ticket-opened': 'Un ticket a été ouvert', 'viewed-as': 'Consultation à la place d’un contact', 'monthly-report': 'Rapport mensuel', invoice: 'Facture' },
  heldIn: (n, more) => (more ? `Plus de ${n} comptes ont des titulaires.` : n === 0 ? 'Aucun compte n’a de titulaire.' : n === 1 ? 'Un compte a des titulaires.' : `${n} comptes ont des titulaires.`), showAccounts: 'Afficher les comptes',
  misfits: 'Comptes qui ne concordent pas', misfitsLead: 'Les rôles changent aussitôt ; qui ne concorde plus reste jusqu’à ce que quelqu’un décide.', noMisfits: 'Tous les comptes concordent avec ce rôle.', account: 'Compte', reason: 'Pourquoi', count: 'Titulaires', reasons: { TOO_MANY: 'Plus de titulaires que permis', TOO_FEW: 'Trop peu de titulaires', NOT_APPLICABLE: 'Le rôle n’est pas du programme de ce compte' },
  edit: 'Modifier le rôle', definition: 'Définition', back: 'Tous les rôles', created: 'Le rôle est défini.',
  effect: 'Un changement vaut aussitôt pour tous les titulaires ; ce qu’il retire met fin à leurs sessions.',
  form: { name: 'Nom', side: 'Pour les personnes de', programme: 'Programme', programmeHint: 'Majuscules, chiffres et tirets bas ; vide pour tous les clients', audience: 'À qui il est destiné', rank: 'Autorité', rankHint: '1 est la plus haute ; vide pour aucune', least: 'Nombre minimal de titulaires', most: 'Nombre maximal de titulaires', mostHint: 'Vide pour un nombre libre', permissions: 'Les titulaires peuvent', mails: 'Courriels reçus d’office', mail: (n) => `Courriel ${n}`, addMail: 'Ajouter un courriel', mailHint: 'Nom d’un type de courriel, par exemple monthly-report', grants: 'Rôles que les titulaires peuvent attribuer et retirer', define: 'Définir le rôle' },
};

export default fr;
