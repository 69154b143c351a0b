import type en from './en';

const sv: typeof en = {
  title: 'Drift', lead: 'Händelser som inte kom fram. Inget är förlorat: var och en väntar tills den prövas igen eller kastas.', services: { contacts: 'Kontakter', access: 'Åtkomst', notification: 'Meddelanden', ticket: 'Ärenden' },
  flowing: 'Alla händelser är ute', oldest: (age) => `Den äldsta händelsen väntar sedan: ${age}`, outbound: 'Händelser som hålls kvar', inbound: 'Händelser lagda åt sidan på väg in', parkedOut: 'Händelser lagda åt sidan på väg ut',
  noneIn: 'Ingen händelse är lagd åt sidan på väg in.', noneOut: 'Ingen händelse är lagd åt sidan på väg ut.', subject: 'Om', events: 'Händelser', why: 'Varför', since: 'Sedan', act: 'Vad göra', consumer: 'Tas emot av', attempts: 'Försök',
  retry: 'Försök igen', retryOf: (id) => `Försök igen med ${id}`, park: 'Lägg åt sidan', parkOf: (id) => `Lägg ${id} åt sidan`, look: 'Titta', lookOf: (id) => `Titta på ${id}`, drop: 'Kasta', dropOf: (id) => `Kasta ${id}`,
  dropHelp: 'Händelsen försvinner för gott. Den som skulle haft den får inte veta något; en ny publicering berättar det nuvarande läget.', dropForGood: 'Kasta för gott', done: 'Gjort.',
  resync: 'Publicera allt igen', resyncOf: (service) => `Publicera allt igen: ${service}`, resyncHelp: 'Allt som tjänsten har publiceras en gång till. De som följer tar bara in det de saknar; det tar en stund i stora installationer.', resyncNow: 'Publicera nu',
};

export default sv;
