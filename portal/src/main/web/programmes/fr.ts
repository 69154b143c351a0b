import type en from './en';

const fr: typeof en = {
  title: 'Programmes', lead: 'Ce que les clients de chaque programme demandent au préalable, et ce qu’ajouter et retirer quelqu’un signifie pour eux.', back: 'Tous les programmes', link: 'Programmes', edit: 'Modifier le programme', decided: 'Ce qui vaut dans ce programme',
  asked: 'Sur approbation', everything: 'Tout changement', nothing: 'Aucun changement', own: 'décidé ici', shipped: 'tel que livré', asShipped: 'Tel que livré', noLeast: 'Aucun',
  fields: { onAdd: 'Une nouvelle personne', onRemove: 'Retirer quelqu’un', leastRoles: 'Nombre minimal de rôles d’une nouvelle personne' }, leastHint: 'Vide pour tel que livré',
  onAdd: { INVITE: 'est invitée au portail', NONE: 'n’a pas d’accès tant que personne ne le donne' }, onRemove: { UNLINK: 'l’enlève du compte', DEACTIVATE: 'la garde comme inactive', ERASE: 'efface ce que le compte sait d’elle' },
  effect: 'Un changement vaut aussitôt pour tous les comptes de ce programme qui n’ont pas leur propre règle. Les demandes en cours restent telles quelles.',
};

export default fr;
