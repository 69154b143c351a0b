import { useState } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { useGet } from '../kit/query';
import { LoginOff } from './LoginOff';
import { type Account, type Grant, retained } from './rows';

/** Addresses that are nobody's any more and can sign in still, until their successor is activated or this ends it (C13, T50). */
export function Unlinked({ account, grants }: { account: Account; grants: Grant[] }) {
  const kept = retained(grants);
  if (kept.length === 0) return null;
  return <section class="card" aria-labelledby="unlinked"><h2 id="unlinked">{m.account.unlinked}</h2><ul class="plain">{kept.map((grant) => <Kept key={grant.emailId} account={account} grant={grant} />)}</ul></section>;
}

function Kept({ account, grant }: { account: Account; grant: Grant }) {
  const contact = useGet('/api/contacts/{contactId}', { path: { contactId: grant.contactId } }).data?.data;
  const [asked, setAsked] = useState(false);
  const email = contact?.emails.find((each) => each.emailId === grant.emailId);
  const next = contact?.emails.find((each) => each.emailId === email?.replacedBy);
  if (!contact || !email) return null;
  return <li class="head"><p><bdi>{email.address}</bdi> {next ? <>{m.account.keepsUntil} <strong><bdi>{next.address}</bdi></strong> {m.account.keepsUntilThen}</> : m.account.keeps} <small>(<bdi>{contact.name}</bdi>)</small></p>
    {may('access.manage') && <Button link aria-label={m.account.named(m.account.loginOffNow, contact.name, email.address)} onClick={() => setAsked(true)}>{m.account.loginOffNow}</Button>}
    {asked && <LoginOff account={account} name={contact.name} address={email.address} grant={grant} onClose={() => setAsked(false)} />}</li>;
}
