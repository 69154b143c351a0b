// The demo's installation (deploy/up --demo), whose small world these tests and pictures look at.
import { existsSync, readFileSync, realpathSync } from 'node:fs';

const world = (name) => JSON.parse(readFileSync(new URL(`../../deploy/local/src/main/resources/io/liaison/local/demo/${name}.json`, import.meta.url)));

/** Where the gateway is, and the page with the mails: beside it as the ports are by default, moved as far as the gateway's. */
export const gateway = process.env.LIAISON ?? 'http://localhost:8080';
export const mails = process.env.LIAISON_MAIL ?? gateway.replace(/\d+$/, (port) => String(port - 55));
/** The folder that deploy/up was given with --data; the process ids of the services are in it. */
export const data = process.env.LIAISON_DATA ?? new URL('../../.liaison', import.meta.url).pathname;
export const password = world('firm').password;

/** Whom the tests sign in as. */
export const people = {
  owner: 'owner@liaison.example',
  manager: 'maria.lindqvist@northlight.example',
  customer: 'mona.berg@nordicmills.example',
  shipper: 'birgitte.holst@oresund.example',
  licensee: 'asa.oberg@obergskatt.example',
  client: 'marta.kowalska@families.example',
};

/** Ends a service as a crash would. deploy/up starts it again, as whoever runs it would. */
export function crash(service) {
  const file = `${data}/run/${service}.pid`;
  if (!existsSync(file)) throw new Error(`${file} is not there: name the folder of the installation at ${gateway} in LIAISON_DATA`);
  const pid = Number(readFileSync(file, 'utf8'));
  // by now it may be somebody else's
  if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`-Dliaison.data=${realpathSync(data)}\0`)) throw new Error(`process ${pid} is not ${service}`);
  process.kill(pid, 'SIGKILL');
}
