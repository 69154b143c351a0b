export default {
  banner: (person: string, account: string, until: string) => `You view the portal as ${person} of ${account}, until ${until}. You can read, not change anything.`, by: (staff: string) => `Signed in: ${staff}`, region: 'Viewing as somebody', end: 'End',
  over: 'Viewing has ended', overHelp: 'Its time is over, or somebody ended it. You are still signed in yourself.', back: 'Back to your own account',
  open: 'View as…', title: (person: string) => `View the portal as ${person}`, help: 'You see what this person sees, for half an hour at most, and cannot change, sign or pay anything. The admins of the account are told by mail, with the reason, and it stays on record.',
  reason: 'Reason', reasonHint: 'At least 10 characters; the admins of the account read it', tooShort: 'Say the reason in at least 10 characters.', begin: 'View as this person', noLogin: 'This person cannot sign in for the account, so there is nothing to see.',
  list: 'When staff viewed as a contact', listHelp: 'Staff can see the portal as a contact does: reading only, with a reason, for half an hour at most.', none: 'Nobody of the staff has viewed as a contact of this account.', staff: 'Who', as: 'As', why: 'Reason', since: 'From', until: 'Until', endName: (staff: string, person: string) => `End, ${staff} as ${person}`, ended: (staff: string) => `${staff} no longer views as a contact.`,
};
