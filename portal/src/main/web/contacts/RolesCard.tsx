import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Choice } from '../kit/controls';
import { Editable, Foot } from '../kit/Editable';
import { useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Link, useUnsaved } from '../kit/routing';
import { Conflict } from '../kit/states';
import { say } from '../kit/status';
import { AskInstead, Refused, usePolicy } from './policy';
import { RoleChecks } from './RoleChecks';

type Contact = Schemas['LinkedContact'];
type Account = { id: string; name: string; side: string; programme: string };
type Values = { roles: string[]; emailId: string };

/** The roles of a contact in an account, and the address they are held through (S5, Q11). */
export function RolesCard({ account, link, etag }: { account: Account; link: Contact; etag: string | null }) {
  const roles = useGet('/api/roles').data?.data.items ?? [];
  const policy = usePolicy(account.id);
  const held = roles.filter((role) => link.roles.includes(role.id) && role.id !== 'member');
  const address = link.emails.find((email) => email.emailId === link.emailId)?.address;
  return <Editable title={m.contacts.rolesAt(isolate(account.name))} name={m.contacts.editRoles} can={may('contacts.manage') && policy.direct('set-roles') && link.active} form={(close) => <RolesForm account={account} link={link} etag={etag} roles={roles} close={close} />}>
    {held.length === 0 ? <p>{m.contacts.noRoles}</p> : <ul class="plain">{held.map((role) => <li key={role.id}><Link to={'/roles/' + role.id}>{role.name}</Link>{address && <small> {m.contacts.through(address)}</small>}{role.audience && <><br /><small>{role.audience}</small></>}</li>)}</ul>}
    {may('contacts.manage') && policy.approved('set-roles') && !policy.wholly && <AskInstead accountId={account.id} contactId={link.contactId} />}</Editable>;
}

const valuesOf = (link: Contact): Values => ({ roles: link.roles, emailId: link.emailId ?? '' });

function RolesForm({ account, link, etag, roles, close }: { account: Account; link: Contact; etag: string | null; roles: Schemas['RoleResource'][]; close: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: account.id, contactId: link.contactId };
  const edit = useEdit<Values>({ values: valuesOf(link), etag }, async () => { const { data, etag: now } = await ask('get', '/api/accounts/{accountId}/contacts/{contactId}', { path }); return { values: valuesOf(data), etag: now, by: data.lastModifiedBy }; },
    (values, match) => ask('put', '/api/accounts/{accountId}/contacts/{contactId}', { path, etag: match, body: { roles: values.roles, ...(values.emailId ? { emailId: values.emailId } : {}) } as never }),
    async (joined) => { await refresh('/api/accounts'); say(joined ? m.kit.joined : m.kit.saved); close(); });
  useUnsaved(edit.dirty);
  const name = (id: string) => roles.find((role) => role.id === id)?.name ?? link.emails.find((email) => email.emailId === id)?.address ?? id;
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}>
    <RoleChecks legend={m.contacts.roles} account={account} roles={roles} chosen={edit.values.roles} onChange={(chosen) => edit.set({ roles: chosen })} />
    {link.emails.length > 0 && <Choice label={m.contacts.holdThrough} value={edit.values.emailId} options={link.emails.map((email) => ({ id: email.emailId, text: email.address }))} onChange={(emailId) => edit.set({ emailId })} />}
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => (field === 'roles' ? m.contacts.roles : m.contacts.holdThrough)} shown={(value) => [value].flat().map((id) => name(String(id))).join(', ') || '–'} settle={edit.settle} /><Refused of={edit.command} accountId={account.id} contactId={link.contactId} />
    <Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}
