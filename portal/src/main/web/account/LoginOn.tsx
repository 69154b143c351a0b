import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { useCommand } from '../kit/command';
import { Radio, TextArea } from '../kit/controls';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { Confirm } from './Confirm';
import { changeGrant, invite } from './grants';
import type { Grant, Row } from './rows';

/** Turns Login on, with the invitation sent now or put off (T8, T9). */
export function LoginOn({ row, onClose }: { row: Row & { grant: Grant }; onClose: () => void }) {
  const refresh = useRefresh();
  const [now, setNow] = useState(true);
  const [message, setMessage] = useState('');
  const [on, setOn] = useState<Grant | null>(null);
  // an end that has passed would end it again at once
  const ended = row.grant.until != null && Date.parse(row.grant.until) <= Date.now();
  const name = isolate(row.contact.name);
  const address = isolate(row.email?.address ?? '');
  const command = useCommand(async (asked: { now: boolean; message: string }, key: string) => {
    // what was done before an invitation was refused is not done again
    const grant = on ?? await changeGrant(row.account.id, row.grant, { login: true, ...(ended ? { until: null } : {}) });
    setOn(grant);
    if (asked.now && !grant.activated) await invite(row.account.id, grant.emailId, asked.message, key);
    return grant.activated;
  }, async (activated, asked) => {
    await refresh('/api/accounts');
    say(activated ? m.account.onAtOnce(name) : asked.now ? m.account.invited(address) : m.account.onLater(name));
  });
  const close = () => { if (on) void refresh('/api/accounts'); onClose(); };
  return <Confirm title={m.account.loginOnTitle(name)} action={now ? m.account.loginOnSend : m.account.loginOnLater} command={command} argument={{ now, message }} onClose={close}
    effect={<ul><li>{now ? m.account.effectInvited(address) : m.account.effectDeferred}</li><li>{m.account.effectActivated(name, isolate(row.account.name))}</li><li>{m.account.effectInUse}</li></ul>}>
    <p><bdi>{row.email?.address}</bdi></p>
    <fieldset><legend>{m.account.invitation}</legend><Radio name="when" label={m.account.sendNow} checked={now} onChange={() => setNow(true)} /><Radio name="when" label={m.account.sendLater} note={m.account.sendLaterNote} checked={!now} onChange={() => setNow(false)} /></fieldset>
    {now && <TextArea label={m.account.message} hint={m.account.messageHint} value={message} onChange={setMessage} />}</Confirm>;
}
