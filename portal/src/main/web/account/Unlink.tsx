import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { Confirm } from './Confirm';
import type { Row } from './rows';

/** Takes a contact out of the account; the person stays a contact (C3). */
export function Unlink({ row: { account, contact }, onClose }: { row: Row; onClose: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: account.id, contactId: contact.contactId };
  const link = useGet('/api/accounts/{accountId}/contacts/{contactId}', { path }).data;
  const command = useCommand((etag: string | null) => ask('delete', '/api/accounts/{accountId}/contacts/{contactId}', { path, etag }), async () => {
    await refresh('/api/accounts', '/api/contacts');
    say(m.account.unlinkedSaid(isolate(contact.name)));
  });
  return <Confirm danger title={m.account.unlinkTitle(isolate(contact.name), isolate(account.name))} action={m.account.unlinkAction} disabled={!link} command={command} argument={link?.etag ?? null} onClose={onClose}
    effect={<ul><li>{m.account.effectUnlink(isolate(contact.name), isolate(account.name))}</li><li>{m.account.effectStays}</li><li>{m.account.effectOthersStay}</li></ul>} />;
}
