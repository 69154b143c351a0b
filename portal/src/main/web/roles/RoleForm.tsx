import { m } from '../i18n';
import { Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import { Conflict, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { permissionName, type Role } from './naming';
import { bodyOf, RoleFields, type RoleValues, valuesOf } from './RoleFields';

const labels: Record<keyof RoleValues, () => string> = { name: () => m.roles.form.name, side: () => m.roles.form.side, programme: () => m.roles.form.programme, audience: () => m.roles.form.audience, rank: () => m.roles.form.rank, minHolders: () => m.roles.form.least, maxHolders: () => m.roles.form.most,
  permissions: () => m.roles.form.permissions, automaticMails: () => m.roles.form.mails, grants: () => m.roles.form.grants };
const shown = (value: unknown) => (Array.isArray(value) ? value.map(permissionName).join(', ') || '–' : String(value || '–'));

/** Changes what a role is (C4). */
export function RoleForm({ role, etag, all, close }: { role: Role; etag: string | null; all: Role[]; close: () => void }) {
  const refresh = useRefresh();
  const path = { roleId: role.id };
  const edit = useEdit<RoleValues>({ values: valuesOf(role), etag }, async () => { const { data, etag: now } = await ask('get', '/api/roles/{roleId}', { path }); return { values: valuesOf(data), etag: now, by: data.lastModifiedBy }; },
    (_, match, changed) => ask('patch', '/api/roles/{roleId}', { path, etag: match, body: bodyOf(changed) as never }),
    async (joined) => { await refresh('/api/roles'); say(joined ? m.kit.joined : m.kit.saved); close(); });
  useUnsaved(edit.dirty);
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}>
    <div class="note info">{m.roles.effect}</div>
    <RoleFields values={edit.values} set={edit.set} errors={fieldErrors(edit.command.failure)} all={all} />
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => labels[field as keyof RoleValues]()} shown={shown} settle={edit.settle} /><Outcome of={edit.command} />
    <Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}
