import { useEffect, useRef, useState } from 'preact/hooks';
import { staff } from '../boot';
import { m } from '../i18n';
import { ComboField, type Option } from '../kit/ComboField';
import { useGet } from '../kit/query';
import { useGo } from '../kit/routing';

/** Finds accounts, people and tickets; Ctrl+K leads here from everywhere. */
export function Search() {
  const [text, setText] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  const go = useGo();
  useEffect(() => {
    const key = (e: KeyboardEvent) => { if (e.key === 'k' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); ref.current?.querySelector('input')?.focus(); } };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  return <div ref={ref} role="search"><ComboField hidden label={m.shell.search} placeholder={m.shell.searchHint} options={useFound(text)} onSearch={setText} onChange={(found) => found && go(found.id)} /></div>;
}

function useFound(text: string): Option[] {
  const query = text.trim();
  const long = query.length > 1;
  const accounts = useGet('/api/accounts', { query: { query, limit: 6 } as never }, { when: long && staff() }).data?.data.items ?? [];
  const people = useGet('/api/contacts', { query: { query, limit: 6 } as never }, { when: long && staff() }).data?.data.items ?? [];
  const tickets = useGet('/api/tickets', { query: { query, limit: 6 } as never }, { when: long }).data?.data.items ?? [];
  if (!long) return [];
  return [
    ...accounts.map((account) => ({ id: '/accounts/' + account.id, name: account.name, note: m.shell.account })),
    ...people.map((person) => ({ id: '/contacts/' + person.id, name: person.name, note: m.shell.person })),
    ...tickets.map((ticket) => ({ id: '/tickets/' + ticket.id, name: ticket.subject, note: m.shell.ticket })),
  ];
}
