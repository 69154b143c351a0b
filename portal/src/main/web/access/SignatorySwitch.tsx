import { may } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Switch } from '../kit/controls';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { type Access, settle } from './grants';

/** Whether this address signs and pays for the account (T3, T32); at once, with the way back. */
export function SignatorySwitch({ access: { grant, contact, address }, accountId }: { access: Access; accountId: string }) {
  const refresh = useRefresh();
  const change = useCommand((signatory: boolean) => settle(accountId, grant.emailId, { signatory }), async (_, signatory) => {
    await refresh('/api/accounts/{accountId}/grants');
    say((signatory ? m.access.signatoryOn : m.access.signatoryOff)(contact.name), () => change.run(!signatory));
  });
  return <><Switch label={m.access.signs(contact.name, address)} checked={grant.signatory} busy={change.busy} disabled={!may('access.manage')} onChange={(signatory) => void change.run(signatory)} /><Outcome of={change} /></>;
}
