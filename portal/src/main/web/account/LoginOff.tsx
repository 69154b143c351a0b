import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { Confirm } from './Confirm';
import { changeGrant } from './grants';
import { type Grant, standing } from './rows';

/** Turns Login off: the account stays as it is, and so does everybody else's access (T13, T50). */
export function LoginOff({ account, name, address, grant, onClose }: { account: { id: string; name: string }; name: string; address: string; grant: Grant; onClose: () => void }) {
  const refresh = useRefresh();
  const command = useCommand((_: null) => changeGrant(account.id, grant, { login: false }), async () => {
    await refresh('/api/accounts');
    say(m.account.offSaid(isolate(name), isolate(address)));
  });
  const ended = grant.activated ? m.account.effectOff(isolate(name), isolate(account.name)) : standing(grant) === 'deferred' ? m.account.effectNeverInvited : m.account.effectLinkDead;
  return <Confirm danger title={m.account.loginOffTitle(isolate(name))} action={m.account.loginOff} command={command} argument={null} onClose={onClose}
    effect={<ul><li>{ended}</li><li>{m.account.effectOthersStay}</li><li>{m.account.effectNoMail}</li></ul>}><p><bdi>{address}</bdi></p></Confirm>;
}
