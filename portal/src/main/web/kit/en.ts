export default {
  required: '(required)', loading: 'Loading', waiting: 'The service is busy; this repeats by itself', again: 'Try again', more: 'Show more', cancel: 'Cancel', save: 'Save', close: 'Close', remove: 'Remove', edit: 'Edit', yes: 'Yes', no: 'No', on: 'On', off: 'Off', none: 'None', staff: 'Staff',
  leave: 'What you changed here is not saved. Leave the page?', unreachable: 'No answer. Check your connection.', signedOut: 'You are signed out.', forbidden: 'You may not see or do this.', missing: 'This is not here (any more).',
  busy: (seconds: number) => `The service is busy. Try again in ${seconds} s.`, broken: 'Something went wrong on our side.', refused: 'This could not be done',
  unknown: 'We don’t know whether this was saved.', unknownHelp: 'Sending it again is safe: it is done once.', sendAgain: 'Send again',
  conflict: (who: string) => `${who} changed this meanwhile.`, somebody: 'Somebody', clash: (field: string, theirs: string, mine: string) => `${field}: theirs “${theirs}”, yours “${mine}”.`, keepTheirs: (who: string) => `Keep ${who}’s`, useMine: 'Use mine',
  joined: 'Saved, together with what somebody else had changed meanwhile.', saved: 'Saved.',
  notHere: 'Not for this account', notHereHelp: 'There is no such page, or the account you act for has no right to it. With another account you may have.',
};
