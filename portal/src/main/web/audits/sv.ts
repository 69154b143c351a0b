import type en from './en';

const kinds: Record<string, string> = { account: 'Konto', contact: 'Person', 'contact-access': 'Portalåtkomst', 'change-request': 'Ändringsbegäran', role: 'Roll', programme: 'Program', profile: 'Uppgifter' };

const sv: typeof en = {
  title: 'Granskning', day: 'Dag (UTC)', person: 'Person', by: 'Vad som gjordes av', about: 'om', empty: 'Inget gjordes den dagen.', at: 'När', who: 'Vem', what: 'Vad', subject: 'Om vad', only: 'allt om detta', onlyThis: (name) => `Allt om detta: ${name}`, kinds,
};

export default sv;
