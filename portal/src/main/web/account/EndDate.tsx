import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { useCommand } from '../kit/command';
import { TextField } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { useRefresh } from '../kit/query';
import { say } from '../kit/status';
import { endOf, lastDay } from '../access/days';
import { Confirm } from './Confirm';
import { changeGrant } from './grants';
import type { Grant, Row } from './rows';

/** Until when an address may sign in; empty is without an end. */
export function EndDate({ row, onClose }: { row: Row & { grant: Grant }; onClose: () => void }) {
  const refresh = useRefresh();
  const [day, setDay] = useState(lastDay(row.grant.until));
  const command = useCommand((end: string) => changeGrant(row.account.id, row.grant, { until: endOf(end) }), async (_, end) => {
    await refresh('/api/accounts/{accountId}/grants');
    say(end ? m.account.endSaid(when(Date.parse(endOf(end)!) - 1, 'day')) : m.account.noEndSaid);
  });
  return <Confirm title={m.account.endTitle(isolate(row.contact.name))} action={m.kit.save} disabled={day === lastDay(row.grant.until)} command={command} argument={day} onClose={onClose} effect={<p>{day ? m.account.effectEnd(when(Date.parse(endOf(day)!) - 1, 'minute')) : m.account.effectNoEnd}</p>}>
    <p><bdi>{row.email?.address}</bdi></p><TextField type="date" name="until" label={m.account.lastDay} hint={m.account.lastDayHint} error={fieldErrors(command.failure).until} value={day} onChange={setDay} /></Confirm>;
}
