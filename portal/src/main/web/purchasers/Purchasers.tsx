import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot, may, staff } from '../boot';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { Link } from '../kit/routing';
import { scopeNames } from '../manager/purchasers';
import { EditPurchasers } from './EditPurchasers';

type Account = Schemas['AccountResource'];

/** Staff decide about them; a customer can narrow and drop its own, nobody through one (D16). */
const decides = (account: Account) => may('contacts.manage') && (staff() ? may('accounts.manage') : !boot.me?.account?.via && account.purchasers.length > 0);

/** The firms that act for a customer, and what each looks after (Q1, D16). */
export function Purchasers({ account, etag }: { account: Account; etag: string | null }) {
  const [editing, setEditing] = useState(false);
  const none = account.purchasers.length === 0;
  if (account.side !== 'CUSTOMER' || (none && !decides(account))) return null;
  return <section class="card" aria-labelledby="purchasers"><div class="head"><h2 id="purchasers">{m.purchasers.title}</h2>
    {decides(account) && <div class="push"><Button {...(none ? {} : { 'aria-label': m.purchasers.changeOf })} onClick={() => setEditing(true)}>{none ? m.purchasers.name : m.purchasers.change}</Button></div>}</div>
    <p class="muted">{none ? m.purchasers.none : m.purchasers.lead}</p>
    {!none && <ul class="plain">{account.purchasers.map((each) => <li key={each.accountId} class="head"><strong>{staff() ? <Link to={'/accounts/' + each.accountId}><bdi>{each.name}</bdi></Link> : <bdi>{each.name}</bdi>}</strong><span>{scopeNames(each.scopes)}</span></li>)}</ul>}
    {editing && <EditPurchasers account={account} etag={etag} onClose={() => setEditing(false)} />}</section>;
}
