import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { ComboField } from '../kit/ComboField';
import { useGet } from '../kit/query';

/** For which account, found by its name; staff open tickets for any. */
export function AccountField({ error, onChange }: { error?: string | undefined; onChange: (id: string | undefined) => void }) {
  const [query, setQuery] = useState('');
  const found = useGet('/api/accounts', { query: { query, limit: 10 } }, { when: query.length > 1 }).data?.data.items ?? [];
  return <ComboField keep label={m.shell.account} error={error} options={found.map((account) => ({ id: account.id, name: account.name }))} onSearch={setQuery} onChange={(account) => onChange(account?.id)} />;
}
