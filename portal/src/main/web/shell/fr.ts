import type en from './en';

const fr: typeof en = {
  skip: 'Aller au contenu', menu: 'Principal', more: 'Plus', allScreens: 'Menu', help: 'Besoin d’aide ? Ouvrez un ticket', inbox: (n) => (n > 0 ? `Messages (${n})` : 'Messages'),
  person: 'Personne', account: 'Compte', ticket: 'Ticket', personMenu: (name, account) => `${name}, ${account} : réglages et déconnexion`,
  language: 'Langue', languages: { en: 'English', fr: 'Français', sv: 'Svenska' }, theme: 'Couleurs', themes: { system: 'Comme le système', light: 'Claires', dark: 'Sombres' },
  switch: 'Changer de compte', sessions: 'Où vous êtes connecté', security: 'Votre connexion', signOut: 'Se déconnecter', acting: 'Vous agissez pour', through: (name) => `par ${name}`, accountInUse: 'Compte utilisé', hideActing: 'Masquer ce message jusqu’à la prochaine connexion',
  offline: (at) => `Vous êtes hors ligne. Ce que vous voyez date de ${at}.`, status: 'Ce qui a été fait', undo: 'Annuler', closeStatus: 'Fermer ce message',
  signedOut: 'Vous êtes déconnecté', signedOutHelp: 'Votre session a pris fin. Connectez-vous de nouveau et vous reviendrez à cette page ; les brouillons de réponses sont gardés.', stepUp: 'Connectez-vous encore une fois', stepUpHelp: 'Votre second facteur est demandé à nouveau. La connexion s’ouvre dans un autre onglet ; revenez ensuite ici et renvoyez. Ce que vous avez saisi reste.', signIn: 'Se connecter',
  switched: 'Un autre onglet a changé de compte', switchedHelp: 'Rien n’a été fait : cette page appartient au compte utilisé auparavant.', useOther: 'Continuer avec l’autre compte',
  search: 'Chercher comptes, personnes et tickets', searchHint: 'Chercher (Ctrl+K)',
  screens: { home: 'Accueil', accounts: 'Comptes', customers: 'Clients', contacts: 'Contacts', 'contacts-manager': 'Gestion des contacts', approvals: 'Approbations', access: 'Accès', tickets: 'Tickets', roles: 'Rôles', imports: 'Imports', history: 'Historique', rights: 'Droits dans le temps', audits: 'Audits', operations: 'Exploitation', terms: 'Conditions' },
};

export default fr;
