import { useState } from 'preact/hooks';
import { boot } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Link } from '../kit/routing';

/** Names the account in use until it is closed, which holds until the next sign-in (T54). */
export function Acting() {
  const account = boot.me?.account;
  const key = 'acting-closed:' + [account?.id, account?.via?.accountId].filter(Boolean).join();
  const [closed, setClosed] = useState(() => sessionStorage.getItem(key) !== null);
  if (!account || (boot.me?.accounts.length ?? 0) < 2 || closed) return null;
  return <div class="acting" role="region" aria-label={m.shell.accountInUse}><span>{m.shell.acting} <strong><bdi>{account.name}</bdi></strong>{account.via && <> {m.shell.through(isolate(account.via.name))}</>}</span><Link to="/choose">{m.shell.switch}</Link>
    <button type="button" class="link push" aria-label={m.shell.hideActing} onClick={() => { sessionStorage.setItem(key, ''); setClosed(true); document.querySelector<HTMLElement>('main')?.focus(); }}>✕</button></div>;
}
