import { useState } from 'preact/hooks';
import { boot, inUse } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { TextField } from '../kit/controls';
import { Empty } from '../kit/states';
import { Tag } from '../kit/Tag';
import { switchTo } from './switchTo';

const many = 7;

/** The accounts that this person may act for; searchable when there are many (T53, T55). */
export default function Choose() {
  const [query, setQuery] = useState('');
  const all = boot.me?.accounts ?? [];
  const shown = all.filter((account) => account.name.toLocaleLowerCase().includes(query.toLocaleLowerCase()));
  return <><h1>{m.home.choose}</h1>{all.length > many && <div class="bar"><TextField type="search" label={m.home.find} value={query} onChange={setQuery} /></div>}
    {shown.length === 0 ? <Empty>{m.home.noMatch}</Empty> : <ul class="plain" aria-live="polite">{shown.map((account) => <li key={account.id + account.via?.accountId} class="card"><div class="head">
      {inUse(account) ? <><strong><bdi>{account.name}</bdi></strong><Tag tone="info">{m.home.inUse}</Tag></> : <a href={switchTo(account.id)}><bdi>{account.name}</bdi></a>}<small class="push">{account.via ? m.shell.through(isolate(account.via.name)) : m.home.sides[account.side] ?? account.side}</small></div></li>)}</ul>}</>;
}
