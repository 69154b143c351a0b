import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { ComboField } from '../kit/ComboField';
import { useGet } from '../kit/query';

/** Finds purchasers' accounts by name; those named in `except` stand there already. */
export function PurchaserSearch({ except, onChoose }: { except: string[]; onChoose: (found: Schemas['NamedPurchaser']) => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const query = text.trim();
  const search = useGet('/api/accounts', { query: { query, side: 'PURCHASER', active: true, limit: 10 } }, { when: query.length > 1 });
  const found = query.length > 1 ? (search.data?.data.items ?? []).filter((each) => !except.includes(each.id)) : [];
  return <div class="tight"><ComboField label={m.purchasers.find} options={found.map(({ id, name }) => ({ id, name }))} onSearch={setText}
    onChange={(option) => { if (!option) return; setChosen(option.name); setText(''); onChoose({ accountId: option.id, name: option.name, scopes: [] }); }} />
    <small role="status">{query.length > 1 && search.data && !search.isFetching && found.length === 0 ? m.purchasers.noneFound : chosen && m.purchasers.added(isolate(chosen))}</small></div>;
}
