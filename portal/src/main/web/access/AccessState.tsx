import { m } from '../i18n';
import { ago, when } from '../i18n/time';
import { Button } from '../kit/controls';
import { Tag, type Tone } from '../kit/Tag';
import { type Access, type Grant, type Standing, standing } from './grants';

const tones: Record<Standing, Tone> = { expired: 'warn', failed: 'bad', over: 'warn', later: 'warn', ended: 'off', blocked: 'off', temporary: 'warn', sent: 'warn', opened: 'warn', active: 'ok', off: 'off' };

/** In which state an access is, why, and what can be done about it. */
export function AccessState({ access, invite, handOver }: { access: Access; invite: (() => void) | undefined; handOver: (() => void) | undefined }) {
  const { grant, contact, address } = access;
  const at = standing(grant);
  const open = grant.standing.state === 'PENDING' && grant.known && grant.current;
  const again = (grant.invitation?.version ?? 0) > 0;
  return <div class="tight access-state"><div><Tag tone={tones[at]}>{m.access.standings[at]}</Tag></div><small>{why(at, grant)}</small>{grant.lastSignInAt && <small>{m.access.signedIn(when(grant.lastSignInAt, 'day'))}</small>}
    {open && invite && <div><Button link aria-label={(again ? m.access.againName : m.access.inviteName)(contact.name, address)} onClick={invite}>{again ? m.access.again : m.access.invite}</Button></div>}
    {open && handOver && <div><Button link aria-label={m.access.temporaryName(contact.name, address)} onClick={handOver}>{m.access.temporaryGive}</Button></div>}</div>;
}

function why(at: Standing, { until, invitation, temporaryPassword, standing: { reason: obstacle }, current, known }: Grant) {
  const { delivery, sentAt, expiresAt } = invitation ?? {};
  const reason = delivery?.reason ?? '–';
  switch (at) {
    case 'expired': return m.access.expiredAgo(ago(expiresAt!));
    case 'failed': return delivery?.state === 'FAILED' ? m.access.failedWhy(reason) : m.access.suppressedWhy(reason);
    case 'over': return m.access.overWhy;
    case 'temporary': return m.access.temporaryUntil(when(temporaryPassword!.expiresAt));
    case 'blocked': return obstacle === 'CONTACT_INACTIVE' ? m.access.contactInactive : m.access.linkInactive;
    case 'later': return m.access.laterWhy;
    case 'ended': return m.access.endedOn(when(Date.parse(until!) - 1, 'day'));
    case 'sent': return delivery?.state === 'WAITING' ? m.access.mailWaits : m.access.sentAgo(ago(sentAt!), when(expiresAt!, 'day'));
    case 'opened': return m.access.openedWhy;
    case 'active': return !current ? m.access.kept : until ? m.access.activeUntil(when(Date.parse(until) - 1, 'day')) : m.access.activeWhy;
    case 'off': return !current ? m.access.replaced : !known ? `${m.access.unknown}. ${m.access.known}.` : null;
  }
}
