import { m } from '../i18n';
import { Parked } from './Parked';
import { Resync } from './Resync';
import { Waiting } from './Waiting';

export const services = ['contacts', 'access', 'notification', 'ticket'] as const;
export type Service = (typeof services)[number];

/** Events that did not get through, service by service, and what can be done with each. */
export default function Operations() {
  return <><h1>{m.operations.title}</h1><p>{m.operations.lead}</p>
    {services.map((service) => <section key={service} class="card" aria-labelledby={'service-' + service}><h2 id={'service-' + service}>{m.operations.services[service]}</h2>
      <Waiting service={service} /><Parked service={service} /><Resync service={service} /></section>)}</>;
}
