import { ask, Problem } from '../kit/http';
import type { Grant } from './rows';

type GrantChange = { login?: boolean; signatory?: boolean; until?: string | null };
const one = '/api/accounts/{accountId}/grants/{emailId}';

/** Changes a setting as it was seen; what somebody else changed of others meanwhile stays. */
export async function changeGrant(accountId: string, grant: Grant, change: GrantChange): Promise<Grant> {
  const path = { accountId, emailId: grant.emailId };
  try {
    return (await ask('patch', one, { path, body: change, etag: `"${grant.version}"` })).data;
  } catch (failure) {
    if (!(failure instanceof Problem && failure.status === 412)) throw failure;
    const now = (await ask('get', one, { path })).data;
    const same = (Object.keys(change) as (keyof GrantChange)[]).every((setting) => (now[setting] ?? null) === (grant[setting] ?? null));
    if (!same || now.version === grant.version) throw failure;
    return changeGrant(accountId, now, change);
  }
}

export const invite = (accountId: string, emailId: string, message: string, key: string) =>
  ask('post', '/api/accounts/{accountId}/grants/{emailId}/invitations', { path: { accountId, emailId }, body: { message: message.trim() || null }, key });
