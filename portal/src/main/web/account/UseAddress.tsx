import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { Confirm } from './Confirm';
import type { Row } from './rows';

/** Lets the account know an address that stands at the contact only; access is given for known ones (D5). */
export function UseAddress({ row, onClose }: { row: Row; onClose: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: row.account.id, contactId: row.contact.contactId };
  const profile = useGet('/api/accounts/{accountId}/contacts/{contactId}/profile', { path }).data;
  const command = useCommand((emailId: string) => ask('patch', '/api/accounts/{accountId}/contacts/{contactId}/profile', { path, etag: profile?.etag ?? null, body: { emailIds: [...(profile?.data.emails.map((email) => email.emailId) ?? []), emailId] } }), async () => {
    await refresh('/api/accounts');
    say(m.account.usedSaid(isolate(row.email?.address ?? '')));
  });
  return <Confirm title={m.account.useTitle} action={m.account.useAddress} disabled={!profile} command={command} argument={row.email?.emailId ?? ''} onClose={onClose} effect={<ul><li>{m.account.effectUse}</li><li>{m.account.effectNoLogin}</li></ul>}><p><bdi>{row.email?.address}</bdi></p></Confirm>;
}
