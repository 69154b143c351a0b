import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { ask, Problem } from '../kit/http';
import { useGet, usePages } from '../kit/query';

export type Grant = Schemas['GrantResource'];
/** An address of a contact of the account, and its access. */
export type Access = { grant: Grant; contact: Schemas['LinkedContact']; address: string };

/** Where an access stands, the most urgent first. */
export const standings = ['expired', 'failed', 'over', 'later', 'ended', 'blocked', 'temporary', 'sent', 'opened', 'active', 'off'] as const;
export type Standing = (typeof standings)[number];

const waiting: Record<string, Standing> = { INVITATION_EXPIRED: 'expired', MAIL_NOT_DELIVERED: 'failed', TEMPORARY_PASSWORD_EXPIRED: 'over', TEMPORARY_PASSWORD_SET: 'temporary', INVITATION_SENT: 'sent', INVITATION_OPENED: 'opened' };

export function standing({ standing: { state, reason } }: Grant): Standing {
  switch (state) {
    case 'OFF': return 'off';
    case 'ACTIVE': return 'active';
    case 'BLOCKED': return reason === 'ENDED' ? 'ended' : 'blocked';
    default: return waiting[reason ?? ''] ?? 'later';
  }
}

/** Whether somebody has to send an invitation before anything happens. */
export const waits = ({ grant }: Access) => grant.known && grant.current && ['expired', 'failed', 'over', 'later'].includes(standing(grant));

/** The account, and all its addresses with their access; those that wait first (T9). */
export function useAccesses(accountId: string) {
  const path = { accountId };
  const account = useGet('/api/accounts/{accountId}', { path });
  const grants = usePages('/api/accounts/{accountId}/grants', { path, query: { limit: 200 } }, { every: 30 });
  useEffect(() => { if (grants.hasNextPage && !grants.isFetchingNextPage) void grants.fetchNextPage(); }, [grants.hasNextPage, grants.isFetchingNextPage]);
  const people = new Map(account.data?.data.contacts.map((contact) => [contact.contactId, contact]));
  const accesses = grants.items.flatMap((grant) => {
    const contact = people.get(grant.contactId);
    return contact ? [{ grant, contact, address: contact.emails.find((email) => email.emailId === grant.emailId)?.address ?? m.access.earlier }] : [];
  });
  accesses.sort((a, b) => standings.indexOf(standing(a.grant)) - standings.indexOf(standing(b.grant)) || a.contact.name.localeCompare(b.contact.name) || a.address.localeCompare(b.address));
  // a row stays where it is while one works on it
  const places = useRef(new Map<string, number>());
  for (const { grant } of accesses) if (!places.current.has(grant.emailId)) places.current.set(grant.emailId, places.current.size);
  accesses.sort((a, b) => places.current.get(a.grant.emailId)! - places.current.get(b.grant.emailId)!);
  return { account, grants, accesses };
}

/**
 * Changes one thing of an access to what was asked for, whatever else changed of it meanwhile; what is so already stays.
 * Answers what is in force then.
 */
export async function settle(accountId: string, emailId: string, wish: Partial<Pick<Grant, 'login' | 'signatory' | 'until'>>, tries = 0): Promise<Grant> {
  const path = { accountId, emailId };
  const { data, etag } = await ask('get', '/api/accounts/{accountId}/grants/{emailId}', { path });
  if (Object.entries(wish).every(([name, value]) => (data[name as keyof Grant] ?? null) === value)) return data;
  try {
    return (await ask('patch', '/api/accounts/{accountId}/grants/{emailId}', { path, etag, body: wish as never })).data;
  } catch (failure) {
    if (!(failure instanceof Problem && failure.status === 412) || tries > 2) throw failure;
    return settle(accountId, emailId, wish, tries + 1);
  }
}

/** Turns login on by a password to hand over; what else changed of the access meanwhile stays. */
export async function handOver(accountId: string, emailId: string, password: string, message: string | null, tries = 0): Promise<Grant> {
  const path = { accountId, emailId };
  const { etag } = await ask('get', '/api/accounts/{accountId}/grants/{emailId}', { path });
  try {
    return (await ask('put', '/api/accounts/{accountId}/grants/{emailId}/temporary-password', { path, etag, body: { password, message } })).data;
  } catch (failure) {
    if (!(failure instanceof Problem && failure.status === 412) || tries > 2) throw failure;
    return handOver(accountId, emailId, password, message, tries + 1);
  }
}
