import { useEffect, useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot, may } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Choice, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';

type Person = Schemas['ContactResource'];
type Receipt = Schemas['ErasureReceiptResource'];
type Service = keyof typeof m.contacts.erasure.services;
const reasons = ['PERSON_ASKED', 'NO_LONGER_NEEDED', 'ENTERED_BY_MISTAKE'] as const;
type Reason = (typeof reasons)[number];

/** Erasing a person everywhere, and the receipt of it (D6, D27). */
export function Erasing({ person }: { person: Person }) {
  const [asked, setAsked] = useState(false);
  const [begun, setBegun] = useState<Receipt | null>(null);
  const [over, setOver] = useState(false);
  const refresh = useRefresh();
  useEffect(() => { if (over) void refresh('/api/contacts', '/api/accounts'); }, [over]);
  const read = useGet('/api/erasures/{erasureId}', { path: { erasureId: begun?.id ?? '' } }, { when: begun !== null, ...(over ? {} : { every: 2 }) }).data?.data;
  const receipt = read ?? begun;
  if (receipt && !over && (receipt.state === 'DONE' || receipt.state === 'REFUSED')) setOver(true);
  if (!may('contacts.erase') || person.id === boot.me?.contact?.id) return null;
  return <section class="card"><h2>{m.contacts.erasure.title}</h2>
    {!receipt && <><p>{m.contacts.erasure.help}</p><div><Button danger onClick={() => setAsked(true)}>{m.contacts.erasure.erase}</Button></div></>}
    <p role="status">{receipt && m.contacts.erasure.states[receipt.state]}</p>
    {receipt && receipt.state !== 'REFUSED' && <ul>{receipt.services.map((it) => <li key={it.service}>{m.contacts.erasure.services[it.service as Service]}: {it.acknowledgedAt ? m.contacts.erasure.records(it.records ?? 0) : m.contacts.erasure.waiting}</li>)}</ul>}
    {asked && <ErasureDialog person={person} onClose={() => setAsked(false)} begun={setBegun} />}</section>;
}

function ErasureDialog({ person, onClose, begun }: { person: Person; onClose: () => void; begun: (receipt: Receipt) => void }) {
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const erase = useCommand((why: Reason, key) => ask('post', '/api/erasures', { key, body: { contactId: person.id, reason: why } }),
    ({ data }) => { begun(data); onClose(); });
  return <Modal title={m.contacts.erasure.ask(person.name)} onClose={onClose}><p>{m.contacts.erasure.effect}</p>{person.accounts.length > 0 && <p>{m.contacts.erasure.accounts(person.accounts.length)}</p>}<p><strong>{m.contacts.erasure.forGood}</strong></p>
    <Choice label={m.contacts.erasure.reason} value={reason} onChange={(value) => setReason(value as Reason)} options={reasons.map((id) => ({ id, text: m.contacts.erasure.reasons[id] }))} /><Outcome of={erase} />
    <div class="actions"><Button danger busy={erase.busy} onClick={() => erase.run(reason)}>{m.contacts.erasure.erase}</Button><Button onClick={onClose}>{m.kit.cancel}</Button></div></Modal>;
}
