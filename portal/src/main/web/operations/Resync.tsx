import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { Act } from './Act';
import type { Service } from './Operations';

/** What each service publishes: it is asked for one collection at a time, those first that the others speak of. */
const collections: Record<Service, string[]> = { contacts: ['roles', 'programmes', 'contacts', 'accounts', 'profiles', 'change-requests', 'erasures'], access: ['loginIdentities', 'contactAccess', 'action-links', 'erasure-receipts'], notification: ['notifications', 'erasure-receipts'], ticket: ['tickets', 'messages', 'erasure-receipts'] };

/** Publishes everything a service has once more, for those that follow it to catch up. */
export function Resync({ service }: { service: Service }) {
  const [open, setOpen] = useState(false);
  const path = `/api/operations/${service}/resync` as '/api/operations/contacts/resync';
  return <><p><Button onClick={() => setOpen(true)} aria-label={m.operations.resyncOf(m.operations.services[service])}>{m.operations.resync}</Button></p>
    {open && <Modal title={m.operations.resync} onClose={() => setOpen(false)}><p>{m.operations.resyncHelp}</p>
      <Act refresh={`/api/operations/${service}`} send={async () => { for (const collection of collections[service]) await ask('post', path, { body: { collection } }); setOpen(false); }}>{(busy, run) => <div class="actions"><Button onClick={() => setOpen(false)}>{m.kit.cancel}</Button><Button primary busy={busy} onClick={run}>{m.operations.resyncNow}</Button></div>}</Act></Modal>}</>;
}
