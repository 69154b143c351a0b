import type { Schemas } from '../api';
import { m } from '../i18n';
import { Button, Choice, Modal, TextField } from '../kit/controls';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Conflict, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { useProgrammes } from './roles';
import type { Account } from './rows';

const one = '/api/accounts/{accountId}';
const valuesOf = ({ name, type, programme, timeZone }: Schemas['AccountResource']) => ({ name, type, programme, timeZone: timeZone ?? '' });

/** An account's name, kind, programme and time zone, also while somebody else changes them. */
export function EditAccount({ account, etag, onClose }: { account: Account; etag: string | null; onClose: () => void }) {
  const refresh = useRefresh();
  const programmes = useProgrammes();
  const path = { accountId: account.id };
  const edit = useEdit({ values: valuesOf(account), etag },
    async () => { const now = await ask('get', one, { path }); return { values: valuesOf(now.data), etag: now.etag, by: now.data.lastModifiedBy }; },
    (values, asOf, changed) => ask('patch', one, { path, etag: asOf, body: { ...changed, ...('timeZone' in changed ? { timeZone: values.timeZone || null } : {}) } }),
    async (joined) => { await refresh('/api/accounts'); say(joined ? m.kit.joined : m.kit.saved); onClose(); });
  const errors = fieldErrors(edit.command.failure);
  const labels: Record<string, string> = { name: m.account.name, type: m.account.kind, programme: m.account.programmeLabel, timeZone: m.account.timeZone };
  const shown = (field: string) => errors[field];
  return <Modal title={m.account.edit} onClose={onClose}><form class="stack" noValidate onSubmit={(e) => { e.preventDefault(); if (edit.clashes.length === 0) void edit.command.run(edit.values); }}>
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => labels[field] ?? field} settle={edit.settle} />
    <TextField name="name" label={m.account.name} required value={edit.values.name} error={shown('name')} onChange={(name) => edit.set({ name })} />
    <Choice label={m.account.kind} value={edit.values.type} error={shown('type')} options={Object.entries(m.account.types).map(([id, text]) => ({ id, text }))} onChange={(type) => edit.set({ type })} />
    {account.side === 'CUSTOMER' && <Choice label={m.account.programmeLabel} value={edit.values.programme} hint={m.account.programmeHint} error={shown('programme')} options={[...new Set([account.programme, ...programmes])].map((id) => ({ id, text: m.account.programme(id) }))} onChange={(programme) => edit.set({ programme })} />}
    <TextField name="timeZone" label={m.account.timeZone} hint={m.account.timeZoneHint} value={edit.values.timeZone} error={shown('timeZone')} onChange={(timeZone) => edit.set({ timeZone })} />
    <Outcome of={edit.command} /><div class="actions"><Button onClick={onClose}>{m.kit.cancel}</Button><Button type="submit" primary busy={edit.command.busy} disabled={!edit.dirty || edit.clashes.length > 0}>{m.kit.save}</Button></div></form></Modal>;
}
