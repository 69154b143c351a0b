import type en from './en';

const fr: typeof en = {
  title: 'Exploitation', lead: 'Les événements qui ne sont pas passés. Rien n’est perdu : chacun attend d’être réessayé ou abandonné.', services: { contacts: 'Contacts', access: 'Accès', notification: 'Notifications', ticket: 'Tickets' },
  flowing: 'Tous les événements sont partis', oldest: (age) => `Le plus ancien événement attend depuis : ${age}`, outbound: 'Événements retenus', inbound: 'Événements mis de côté à l’arrivée', parkedOut: 'Événements mis de côté au départ',
  noneIn: 'Aucun événement mis de côté à l’arrivée.', noneOut: 'Aucun événement mis de côté au départ.', subject: 'Sujet', events: 'Événements', why: 'Pourquoi', since: 'Depuis', act: 'Que faire', consumer: 'Reçu par', attempts: 'Essais',
  retry: 'Réessayer', retryOf: (id) => `Réessayer ${id}`, park: 'Mettre de côté', parkOf: (id) => `Mettre ${id} de côté`, look: 'Regarder', lookOf: (id) => `Regarder ${id}`, drop: 'Abandonner', dropOf: (id) => `Abandonner ${id}`,
  dropHelp: 'L’événement disparaît pour de bon. Ses destinataires n’en sauront rien ; une republication dira l’état présent.', dropForGood: 'Abandonner pour de bon', done: 'Fait.',
  resync: 'Tout republier', resyncOf: (service) => `Tout republier : ${service}`, resyncHelp: 'Tout ce que ce service détient est publié à nouveau. Les abonnés ne prennent que ce qui leur manque ; cela prend du temps sur une grande installation.', resyncNow: 'Publier maintenant',
};

export default fr;
