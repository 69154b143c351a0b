import type { Schemas } from '../api';
import { may, staff } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Check, TextField } from '../kit/controls';
import { Editable, Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { ListField } from '../kit/ListField';
import { useGet, useRefresh } from '../kit/query';
import { Link, useUnsaved } from '../kit/routing';
import { Conflict, Loaded } from '../kit/states';
import { say } from '../kit/status';
import { managerPath } from './paths';
import { AskInstead, Refused, usePolicy } from './policy';

type Profile = Schemas['ProfileResource'];
type Values = { title: string; phones: string[]; emailIds: string[] };
type Props = { account: { id: string; name: string }; link: Schemas['LinkedContact'] };

/** What the account itself knows of the contact (Q7, D5). */
export function ProfileCard({ account, link }: Props) {
  const path = { accountId: account.id, contactId: link.contactId };
  const profile = useGet('/api/accounts/{accountId}/contacts/{contactId}/profile', { path });
  const policy = usePolicy(account.id);
  const manages = may('contacts.manage');
  return <Loaded of={profile} rows={3}>{({ data, etag }) => <Editable title={m.contacts.profile(isolate(account.name))} name={m.contacts.editProfile} can={manages && policy.direct('edit-details')} form={(close) => <ProfileForm account={account} link={link} profile={data} etag={etag} close={close} />}>
    <p class="muted">{m.contacts.profileHelp}</p>
    <dl><dt>{m.contacts.job}</dt><dd>{data.title ?? '–'}</dd><dt>{m.contacts.phones}</dt><dd>{data.phones.join(', ') || m.contacts.noPhones}</dd>
      <dt>{m.contacts.addresses}</dt><dd>{data.emails.length === 0 ? m.contacts.noEmails : <ul class="plain">{data.emails.map((email) => <li key={email.emailId}>{email.address}{email.emailId === link.emailId && <small> {m.contacts.mainAddress}</small>}</li>)}</ul>}</dd></dl>
    {manages && !policy.wholly && (policy.approved('edit-details') ? <AskInstead accountId={account.id} contactId={link.contactId} /> : !staff() && policy.known && <p><Link to={managerPath(account.id, link.contactId)}>{m.contacts.nameInstead}</Link></p>)}</Editable>}</Loaded>;
}

const valuesOf = (profile: Profile): Values => ({ title: profile.title ?? '', phones: profile.phones, emailIds: profile.emails.map((email) => email.emailId) });

function ProfileForm({ account, link, profile, etag, close }: Props & { profile: Profile; etag: string | null; close: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: account.id, contactId: link.contactId };
  const edit = useEdit<Values>({ values: valuesOf(profile), etag }, async () => { const { data, etag: now } = await ask('get', '/api/accounts/{accountId}/contacts/{contactId}/profile', { path }); return { values: valuesOf(data), etag: now, by: data.lastModifiedBy }; },
    (_, match, changed) => ask('patch', '/api/accounts/{accountId}/contacts/{contactId}/profile', { path, etag: match, body: { ...changed, ...('title' in changed ? { title: changed.title || null } : {}), ...(changed.phones ? { phones: changed.phones.filter((phone) => phone.trim()) } : {}) } as never }),
    async (joined) => { await refresh('/api/accounts'); say(joined ? m.kit.joined : m.kit.saved); close(); });
  useUnsaved(edit.dirty);
  const errors = fieldErrors(edit.command.failure);
  const { values, set } = edit;
  // what staff see of the contact beyond what the account knows can be chosen for it
  const known = [...profile.emails, ...link.emails.filter((email) => !profile.emails.some(({ emailId }) => emailId === email.emailId))];
  const address = (id: string) => known.find((email) => email.emailId === id)?.address ?? id;
  const labels: Record<string, string> = { title: m.contacts.job, phones: m.contacts.phones, emailIds: m.contacts.addresses };
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(values); }}>
    <TextField label={m.contacts.job} value={values.title} error={errors.title} onChange={(title) => set({ title })} />
    <ListField label={m.contacts.phones} item={m.contacts.phoneAt} add={m.contacts.addPhone} type="tel" name="phones" errors={errors} values={values.phones} onChange={(phones) => set({ phones })} />
    {known.length > 0 && <fieldset><legend>{m.contacts.addresses}</legend>{known.map((email) => <Check key={email.emailId} label={email.address} checked={values.emailIds.includes(email.emailId)} onChange={(on) => set({ emailIds: on ? [...values.emailIds, email.emailId] : values.emailIds.filter((id) => id !== email.emailId) })} />)}</fieldset>}
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => labels[field] ?? field} shown={(value) => (Array.isArray(value) ? value.map(address).join(', ') : String(value || '–'))} settle={edit.settle} /><Refused of={edit.command} accountId={account.id} contactId={link.contactId} />
    <Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}
