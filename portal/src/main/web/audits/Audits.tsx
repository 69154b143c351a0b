import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot } from '../boot';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { ComboField } from '../kit/ComboField';
import { TextField } from '../kit/controls';
import { useGet, usePages } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { Person } from '../people/names';

/** What a person did, or what was done to something, on a day (D27). */
export default function Audits() {
  const [{ actor, subject, day = today() }, search] = useSearch();
  const who = actor ?? (subject ? undefined : boot.me?.contact?.id);
  const audits = usePages('/api/audits', { query: { day, ...(who ? { actor: who } : {}), ...(subject ? { subject } : {}) } }, { when: who !== undefined || subject !== undefined });
  return <><h1>{m.audits.title}</h1>
    <div class="bar"><TextField type="date" label={m.audits.day} value={day} onChange={(value) => value && search({ day: value })} />
      <PersonField onChange={(id) => search({ actor: id, subject: undefined })} />
      <p>{who && <>{m.audits.by} <strong><Person id={who} /></strong></>}{subject && <> {m.audits.about} <strong>{subject}</strong></>}</p></div>
    <Loaded of={audits}>{() => (audits.items.length === 0 ? <Empty>{m.audits.empty}</Empty> : <Table caption={m.audits.title} items={audits.items} id={(item) => item.kind + item.subject + item.sequence} columns={[
      { id: 'at', title: m.audits.at, cell: (item) => <time dateTime={item.at}>{when(item.at)}</time> },
      { id: 'who', title: m.audits.who, cell: (item) => (item.actor ? <Link to={`/audits?actor=${item.actor}&day=${day}`}><Person id={item.actor} /></Link> : m.people.system) },
      { id: 'what', title: m.audits.what, cell: (item) => m.history.events[/([\w-]+)\.v\d+$/.exec(item.type)?.[1] ?? ''] ?? item.type },
      { id: 'subject', title: m.audits.subject, cell: (item) => <Subject item={item} day={day} /> },
    ]} />)}</Loaded><More of={audits} /></>;
}

function PersonField({ onChange }: { onChange: (id: string) => void }) {
  const [query, setQuery] = useState('');
  const found = useGet('/api/contacts', { query: { query, limit: 10 } }, { when: query.length > 1 }).data?.data.items ?? [];
  return <ComboField label={m.audits.person} options={found.map((person) => ({ id: person.id, name: person.name }))} onSearch={setQuery} onChange={(person) => person && onChange(person.id)} />;
}

const places: Record<string, string> = { account: '/accounts/', contact: '/contacts/', role: '/roles/', 'change-request': '/change-requests/' };

function Subject({ item, day }: { item: Schemas['AuditItem']; day: string }) {
  const place = places[item.kind];
  const name = m.audits.kinds[item.kind] ?? item.kind;
  return <>{place ? <Link to={place + item.subject}>{name}</Link> : name} <small><Link to={`/audits?subject=${item.subject}&day=${day}`} aria-label={m.audits.onlyThis(name)}>{m.audits.only}</Link></small></>;
}

/** Days are those of UTC, as the service counts them. */
const today = () => new Date().toISOString().slice(0, 10);
