export default {
  skip: 'Skip to content', menu: 'Main', more: 'More', allScreens: 'Menu', help: 'Need help? Submit a ticket here', inbox: (n: number) => (n > 0 ? `Inbox (${n})` : 'Inbox'),
  person: 'Person', account: 'Account', ticket: 'Ticket', personMenu: (name: string, account: string) => `${name}, ${account}: settings and sign-out`,
  language: 'Language', languages: { en: 'English', fr: 'Français', sv: 'Svenska' }, theme: 'Colours', themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  switch: 'Switch account', sessions: 'Where you are signed in', security: 'How you sign in', signOut: 'Sign out', acting: 'You are acting for', through: (name: string) => `through ${name}`, accountInUse: 'Account in use', hideActing: 'Hide this message until the next sign-in',
  offline: (at: string) => `You are offline. What you see is as of ${at}.`, status: 'What was done', undo: 'Undo', closeStatus: 'Close this message',
  signedOut: 'You are signed out', signedOutHelp: 'Your session has ended. Sign in again and you come back to this page; drafts of replies are kept.', stepUp: 'Sign in once more', stepUpHelp: 'This asks for your second factor again. The sign-in opens in another tab; come back here afterwards and send it again. What you entered stays.', signIn: 'Sign in',
  switched: 'Another tab switched the account', switchedHelp: 'Nothing was done: this page belongs to the account you used before.', useOther: 'Go on with the other account',
  search: 'Search accounts, people and tickets', searchHint: 'Search (Ctrl+K)',
  screens: { home: 'Home', accounts: 'Accounts', customers: 'Customers', contacts: 'Contacts', 'contacts-manager': 'Contacts manager', approvals: 'Approvals', access: 'Access', tickets: 'Tickets', roles: 'Roles', imports: 'Imports', history: 'History', rights: 'Rights over time', audits: 'Audits', operations: 'Operations', terms: 'Terms' },
};
