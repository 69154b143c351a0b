import { useEffect, useRef, useState } from 'preact/hooks';
import { boot, own, staff } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Button } from '../kit/controls';
import { ComboField } from '../kit/ComboField';
import { useGet } from '../kit/query';
import { useSearch } from '../kit/routing';
import { Accesses } from './Accesses';

/** Manage Access: of the own account, for staff of one they choose (C12). */
export default function ManageAccess() {
  const [{ account }, setSearch] = useSearch();
  const accountId = staff() ? account : own();
  const name = useGet('/api/accounts/{accountId}', { path: { accountId: accountId! } }, { when: Boolean(accountId) }).data?.data.name;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(accountId);
  useEffect(() => { if (shown.current !== accountId) heading.current?.focus(); shown.current = accountId; }, [accountId]);
  return <><div class="head"><h1 ref={heading} tabIndex={-1}>{accountId && name && staff() ? m.access.of(isolate(name)) : m.access.title}</h1>{staff() && accountId && <div class="push"><Button onClick={() => setSearch({ account: undefined, q: undefined, show: undefined }, { push: true })}>{m.access.otherAccount}</Button></div>}</div>
    <p class="muted">{m.access.lead}</p>{accountId ? <Accesses key={accountId} accountId={accountId} /> : <ChooseAccount choose={(id) => setSearch({ account: id }, { push: true })} />}</>;
}

function ChooseAccount({ choose }: { choose: (id: string) => void }) {
  const [text, setText] = useState('');
  const found = useGet('/api/accounts', { query: { query: text.trim(), limit: 20 } }, { when: text.trim().length > 0 }).data?.data.items ?? [];
  return <div class="card sheet"><ComboField label={m.access.chooseAccount} placeholder={m.access.chooseHint} options={found} onSearch={setText} onChange={(account) => account && choose(account.id)} />
    <p><Button link onClick={() => choose(own())}>{m.access.ownAccount(isolate(boot.me?.account?.name ?? ''))}</Button></p></div>;
}
