import { useState } from 'preact/hooks';
import { may } from '../boot';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Button, Modal, TextField } from '../kit/controls';
import { Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Conflict, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { endOf, lastDay } from './days';
import type { Access } from './grants';

/** When an access ends by itself, and changing that. */
export function Ending({ access, accountId }: { access: Access; accountId: string }) {
  const [open, setOpen] = useState(false);
  const { grant, contact, address } = access;
  const text = grant.until ? when(Date.parse(grant.until) - 1, 'day') : m.access.noEnd;
  if (!grant.login || !may('access.manage')) return <>{grant.login ? text : '–'}</>;
  return <><Button link aria-label={m.access.end(contact.name, address, text)} onClick={() => setOpen(true)}>{text}</Button>{open && <EndingDialog access={access} accountId={accountId} onClose={() => setOpen(false)} />}</>;
}

function EndingDialog({ access: { grant, contact }, accountId, onClose }: { access: Access; accountId: string; onClose: () => void }) {
  const refresh = useRefresh();
  const path = { accountId, emailId: grant.emailId };
  const edit = useEdit({ values: { until: lastDay(grant.until) }, etag: `"${grant.version}"` }, async () => { const { data, etag } = await ask('get', '/api/accounts/{accountId}/grants/{emailId}', { path }); return { values: { until: lastDay(data.until) }, etag }; },
    ({ until }, etag) => ask('patch', '/api/accounts/{accountId}/grants/{emailId}', { path, etag, body: { until: endOf(until) } as never }), async () => { await refresh('/api/accounts/{accountId}/grants'); say(m.access.endSaved); onClose(); });
  return <Modal title={m.access.endTitle(contact.name)} onClose={onClose}><form class="stack" onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}><p>{m.access.endText}</p>
    <TextField type="date" label={m.access.until} hint={m.access.untilHint} value={edit.values.until} error={fieldErrors(edit.command.failure).until} onChange={(until) => edit.set({ until })} />
    <Conflict clashes={edit.clashes} by={edit.by} label={() => m.access.until} settle={edit.settle} /><Outcome of={edit.command} /><Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={onClose} /></form></Modal>;
}
