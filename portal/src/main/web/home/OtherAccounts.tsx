import { boot, inUse } from '../boot';
import { m } from '../i18n';
import { switchTo } from './switchTo';

/** The other accounts that this person acts for, with the way there (T52). */
export function OtherAccounts() {
  const others = (boot.me?.accounts ?? []).filter((account) => !inUse(account));
  if (others.length === 0) return null;
  return <><h3>{m.home.others}</h3><ul class="plain">{others.slice(0, 5).map((account) => <li key={account.id + account.via?.accountId}><a href={switchTo(account.id)}>{m.home.switchTo} <bdi>{account.name}</bdi></a></li>)}</ul></>;
}
