import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

type Person = Schemas['ContactResource'];

/** Whether a person is in use, and changing it; done account by account, so it takes a moment (C3, S15). */
export function Standing({ person }: { person: Person }) {
  const [asked, setAsked] = useState(false);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const changing = wanted !== null && wanted !== person.active;
  useGet('/api/contacts/{contactId}', { path: { contactId: person.id } }, { when: changing, ...(changing ? { every: 2 } : {}) });
  return <section class="card"><h2>{m.contacts.standing}</h2><p>{person.active ? m.contacts.isActive : m.contacts.isInactive}</p><p role="status">{changing && m.contacts.changing}</p>
    {may('contacts.manage') && <div><Button danger={person.active} disabled={changing} onClick={() => setAsked(true)}>{person.active ? m.contacts.deactivate : m.contacts.reactivate}</Button></div>}
    <p class="muted">{m.contacts.fourWords}</p>{asked && <StandingDialog person={person} onClose={() => setAsked(false)} begun={setWanted} />}</section>;
}

function StandingDialog({ person, onClose, begun }: { person: Person; onClose: () => void; begun: (wanted: boolean) => void }) {
  const refresh = useRefresh();
  // as it was asked: it may have changed by the time the answer is here
  const [active] = useState(!person.active);
  const path = { contactId: person.id };
  const change = useCommand((to: boolean, key) => ask('post', to ? '/api/contacts/{contactId}/reactivation' : '/api/contacts/{contactId}/deactivation', { path, key }),
    async ({ data }) => { begun(data.shallBeActive); await refresh('/api/contacts'); void refresh('/api/accounts'); say((active ? m.contacts.reactivated : m.contacts.deactivated)(person.name)); onClose(); });
  return <Modal title={(active ? m.contacts.reactivateTitle : m.contacts.deactivateTitle)(person.name)} onClose={onClose}><p>{active ? m.contacts.reactivateHelp : m.contacts.deactivateHelp}</p>{!active && person.accounts.length > 0 && <p>{m.contacts.deactivateIn(person.accounts.length)}</p>}<Outcome of={change} />
    <div class="actions"><Button primary={active} danger={!active} busy={change.busy} onClick={() => change.run(active)}>{active ? m.contacts.reactivate : m.contacts.deactivate}</Button><Button onClick={onClose}>{m.kit.cancel}</Button></div></Modal>;
}
