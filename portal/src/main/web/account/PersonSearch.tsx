import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { ComboField } from '../kit/ComboField';
import { useGet } from '../kit/query';

type Known = Schemas['ContactResource'];
type Props = { except: string[]; error?: string | undefined; onChoose: (contact: Known | null) => void };

/** Finds somebody who is a contact already; those named in `except` are here already. */
export function PersonSearch({ except, error, onChoose }: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Known | null>(null);
  const query = text.trim();
  const found = (useGet('/api/contacts', { query: { query, limit: 10 } }, { when: query.length > 1 }).data?.data.items ?? []).filter((each) => each.active && !except.includes(each.id));
  const note = (contact: Known) => contact.emails.filter((email) => email.current).map((email) => email.address).join(', ');
  return <><ComboField label={m.account.findPerson} error={error} options={query.length > 1 ? found.map((contact) => ({ id: contact.id, name: contact.name, note: note(contact) })) : []} onSearch={setText}
    onChange={(option) => { const contact = found.find((each) => each.id === option?.id); if (contact) { setChosen(contact); onChoose(contact); } }} />
    <p role="status">{chosen ? <>{m.account.chosen} <strong><bdi>{chosen.name}</bdi></strong> <small>{note(chosen)}</small></> : query.length > 1 && found.length === 0 ? m.account.noPerson : ''}</p></>;
}
