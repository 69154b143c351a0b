export default {
  title: 'Operations', lead: 'Events that did not get through. Nothing here is lost: each waits until it is tried again or dropped.', services: { contacts: 'Contacts', access: 'Access', notification: 'Notifications', ticket: 'Tickets' },
  flowing: 'All events are out', oldest: (age: string) => `The oldest event waits since: ${age}`, outbound: 'Events held back', inbound: 'Events set aside on their way in', parkedOut: 'Events set aside on their way out',
  noneIn: 'No event is set aside on its way in.', noneOut: 'No event is set aside on its way out.', subject: 'About', events: 'Events', why: 'Why', since: 'Since', act: 'What to do', consumer: 'Taken in by', attempts: 'Attempts',
  retry: 'Try again', retryOf: (id: string) => `Try ${id} again`, park: 'Set aside', parkOf: (id: string) => `Set ${id} aside`, look: 'Look', lookOf: (id: string) => `Look at ${id}`, drop: 'Drop', dropOf: (id: string) => `Drop ${id}`,
  dropHelp: 'The event is gone for good. Whoever should have had it will not hear of it; a resync tells the present state.', dropForGood: 'Drop for good', done: 'Done.',
  resync: 'Publish everything again', resyncOf: (service: string) => `Publish everything again: ${service}`, resyncHelp: 'All this service holds is published once more. Followers take in only what they lack; it takes a while on large installations.', resyncNow: 'Publish now',
};
