import { plural } from '../i18n/plural';
import type en from './en';

const formats: Record<string, string> = { GOOGLE: 'Google Contacts', OUTLOOK: 'Outlook', LIAISON: 'Liste de clients' };

const fr: typeof en = {
  title: 'Imports', begin: 'Importer un fichier', empty: 'Les fichiers de clients importés apparaîtront ici.', receivedAt: 'Reçu', status: 'État', rows: 'Lignes', accountsCreated: 'Nouveaux comptes', contactsCreated: 'Nouveaux contacts', linksCreated: 'Contacts dans les comptes', rejected: 'Lignes rejetées', formats, format: 'Type de fichier',
  states: { RECEIVED: 'En attente', RUNNING: 'En cours', COMPLETED: 'Terminé', FAILED: 'Échoué' }, withRejected: (n) => plural('fr', n, { one: `Terminé, ${n} ligne à corriger`, other: `Terminé, ${n} lignes à corriger` }),
  help: 'Une liste de clients, ou un export de Google Contacts ou d’Outlook, en CSV. Vous voyez d’abord ce qui va se passer ; rien n’est enregistré avant le lancement. Le même fichier deux fois ne change rien deux fois.', file: 'Fichier', without: 'Lignes sans organisation', personAccount: 'reçoivent leur propre compte', contactOnly: 'deviennent seulement des contacts', encoding: 'Caractères', guess: 'Détectés automatiquement', preview: 'Voir ce qui va se passer', will: 'Ce qui va se passer',
  errors: 'Lignes qui ne seront pas reprises', warnings: 'À vérifier', line: 'Ligne', column: 'Colonne', message: 'À corriger', start: (n) => plural('fr', n, { one: `Importer ${n} ligne`, other: `Importer ${n} lignes` }),
  of: (at) => `Import du ${at}`, going: 'Import en cours', leave: 'Vous pouvez quitter cette page ; l’import continue.', download: 'Récupérez les lignes rejetées', correct: 'dans un fichier, corrigez-les, puis envoyez ce fichier :', all: 'Tous les imports',
};

export default fr;
