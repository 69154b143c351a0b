import { m } from '../i18n';
import { ago, when } from '../i18n/time';
import { Button } from '../kit/controls';
import { Tag, type Tone } from '../kit/Tag';
import { type Row, standing, type Standing } from './rows';

const tones: Record<Standing, Tone> = { none: 'off', activated: 'ok', ended: 'off', deferred: 'warn', sent: 'warn', failed: 'bad', expired: 'warn' };

/** Whether an address can sign in, what became of its invitation and when, and the way to send it (again) (T48). */
export function Portal({ row, onInvite }: { row: Row; onInvite: (() => void) | null }) {
  const { grant, contact, email } = row;
  if (!grant) return <span class="muted">{email ? m.account.notReady : m.account.noAddress}</span>;
  if (!contact.active) return <Tag tone="off">{m.account.inactive}</Tag>;
  const state = standing(grant);
  const invited = ['deferred', 'sent', 'failed', 'expired'].includes(state);
  const facts = [!grant.known && m.account.notKnown, ageOf(row, state), state === 'activated' && grant.until && m.account.endsOn(when(Date.parse(grant.until) - 1, 'day'))].filter(Boolean);
  return <div class="tight"><span><Tag tone={tones[state]}>{m.account.standings[state]}</Tag></span>
    {facts.length > 0 && <small>{facts.join(' · ')}</small>}
    {invited && grant.known && onInvite && <span><Button link aria-label={m.account.inviteNamed(state === 'deferred', contact.name, email?.address ?? '')} onClick={onInvite}>{state === 'deferred' ? m.account.invite : m.account.inviteAgain}</Button></span>}</div>;
}

function ageOf({ grant }: Row, state: Standing) {
  const { sentAt, expiresAt, delivery } = grant?.invitation ?? {};
  if (state === 'sent' && sentAt && expiresAt) return m.account.sentExpires(ago(sentAt), ago(expiresAt));
  if (state === 'expired' && expiresAt) return m.account.expired(ago(expiresAt));
  if (state === 'failed') return m.account.undelivered(delivery?.state === 'SUPPRESSED', delivery?.reason ?? '');
  return null;
}
