import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import { useGet } from '../kit/query';
import { Tag } from '../kit/Tag';
import { Status } from './Status';
import { Tabs } from './Tabs';

/** What stands over every page of an account: its name, how it stands, what can be done with it, its pages. */
export function Head({ id, children }: { id: string; children?: ComponentChildren }) {
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: id } }).data?.data;
  return <><div class="stack"><h1>{account ? <bdi>{account.name}</bdi> : m.account.account}</h1>
    <div class="head">{account && <><Status status={account.loginStatus} />{!account.active && <Tag tone="off">{m.account.outOfUse}</Tag>}<span class="muted">{[m.account.types[account.type as keyof typeof m.account.types] ?? account.type, m.account.programme(account.programme), m.account.contacts(account.contacts.length)].join(' · ')}</span></>}
      {children && <div class="actions push">{children}</div>}</div></div><Tabs id={id} /></>;
}
