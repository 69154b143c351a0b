export default {
  title: 'Where you are signed in', lead: 'Each browser in which you gave your password, and the programs you allowed there. End what you do not know, then choose another password.', of: (name: string) => `Sessions: ${name}`,
  device: 'Device', on: (browser: string, system: string) => `${browser} on ${system}`, unknown: 'A device we do not recognise', current: 'This one', network: 'Network', from: (start: string) => `${start}…`, noNetwork: 'Not known', networkHelp: 'Of an internet address only its beginning is kept; from that no place can be told.',
  signedIn: 'Signed in', lastUsed: 'Last used', by: 'By', factors: { pwd: 'Password', otp: 'One-time code', hwk: 'Passkey', swk: 'Passkey', user: 'Presence', mfa: 'Several factors' } as Record<string, string>,
  end: 'End', endName: (device: string, at: string) => `End, ${device}, signed in ${at}`, endOthers: 'End all others', ended: (device: string) => `${device} is signed out.`, endedOthers: 'You are signed out everywhere else.', onlyThis: 'You are signed in nowhere else.',
  open: 'Sessions…', openHelp: 'Where this person is signed in. Ending a session signs them out there within seconds; they can sign in again.', none: 'This person is signed in nowhere.', endAll: 'End all', endedAll: (name: string) => `${name} is signed out everywhere.`,
};
