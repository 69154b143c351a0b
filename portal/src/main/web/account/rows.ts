import type { Schemas } from '../api';

export type Account = Schemas['AccountResource'];
export type Contact = Schemas['LinkedContact'];
export type Grant = Schemas['GrantResource'];

/** One address of one contact of an account, with what it may do there. */
export type Row = { account: { id: string; name: string }; contact: Contact; email: Schemas['LinkedEmail'] | null; grant: Grant | null; /** how many rows the contact has, on its first */ first: number };

export function rowsOf(account: Account, grants: Grant[]): Row[] {
  const byEmail = new Map(grants.map((grant) => [grant.contactId + '/' + grant.emailId, grant]));
  return account.contacts.flatMap((contact) => (contact.emails.length > 0 ? contact.emails : [null]).map((email, i) => (
    { account, contact, email, grant: (email && byEmail.get(contact.contactId + '/' + email.emailId)) ?? null, first: i === 0 ? Math.max(1, contact.emails.length) : 0 })));
}

/** How the access of an address stands (C1, T39–T41, T48). */
export type Standing = 'none' | 'activated' | 'ended' | 'deferred' | 'sent' | 'failed' | 'expired';

export function standing(grant: Grant, now = Date.now()): Standing {
  if (!grant.login) return 'none';
  if (grant.until && Date.parse(grant.until) <= now) return 'ended';
  if (grant.activated) return 'activated';
  const { invitation } = grant;
  if (invitation?.state === 'EXPIRED' || (invitation?.expiresAt && Date.parse(invitation.expiresAt) <= now)) return 'expired';
  if (invitation?.state !== 'SENT') return 'deferred';
  return invitation.delivery?.state === 'FAILED' || invitation.delivery?.state === 'SUPPRESSED' ? 'failed' : 'sent';
}

/** Those whose login is on while no invitation is under way: it was put off, or has expired. */
export const waiting = (rows: Row[]) => rows.filter(({ grant, contact }) => grant && contact.active && grant.known && ['deferred', 'expired'].includes(standing(grant)));

/** Access that is kept on an address that is not the contact's any more (C13). */
export const retained = (grants: Grant[]) => grants.filter((grant) => grant.login && !grant.current);
