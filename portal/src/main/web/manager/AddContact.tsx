import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { Button, Check, Modal, TextField } from '../kit/controls';
import { isEmail, NewAddresses } from './Addresses';
import { type Edit, nothing } from './draft';
import type { Role } from './model';
import { Phones } from './Phones';

/** Somebody new with at least one role (Q18), the user name (Q19) and the warning of a wrong address (Q20). */
export function AddContact({ roles, givable, onAdd, onClose }: { roles: Role[]; givable: Set<string> | null; onAdd: (edit: Edit) => void; onClose: () => void }) {
  const [edit, setEdit] = useState<Edit>({ ...nothing, brought: true });
  const [tried, setTried] = useState(false);
  const missing = faultsOf(edit);
  const detail = (field: 'givenName' | 'familyName' | 'title') => (value: string) => setEdit((now) => ({ ...now, details: { ...now.details, [field]: value } }));
  const submit = (e: SubmitEvent) => {
    e.preventDefault();
    setTried(true);
    const wrong = missing.name ? 'givenName' : missing.email ? 'email' : missing.roles ? 'role' : null;
    if (wrong) (e.currentTarget as HTMLFormElement).querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
    else onAdd(edit);
  };
  return <Modal title={m.manager.newTitle} onClose={onClose}><form class="stack" noValidate onSubmit={submit}><p>{m.manager.newHelp}</p>
    <div class="grid"><TextField label={m.manager.fields.givenName!} name="givenName" value={edit.details.givenName ?? ''} error={tried ? missing.name : undefined} onChange={detail('givenName')} /><TextField label={m.manager.fields.familyName!} value={edit.details.familyName ?? ''} onChange={detail('familyName')} /></div>
    <NewAddresses emails={edit.added} error={tried ? missing.email : undefined} set={(added) => setEdit((now) => ({ ...now, added }))} />
    <div class="note warn"><strong>{m.manager.wrongEmail}</strong><p>{m.manager.wrongEmailHelp}</p></div>
    <div class="grid"><TextField label={m.manager.fields.title!} value={edit.details.title ?? ''} onChange={detail('title')} /><div class="stack"><Phones phones={edit.details.phones ?? []} set={(phones) => setEdit((now) => ({ ...now, details: { ...now.details, phones } }))} /></div></div>
    <fieldset aria-describedby={tried && missing.roles ? 'role-missing' : undefined}><legend>{m.manager.roles}</legend>{tried && missing.roles && <p id="role-missing" class="error">{missing.roles}</p>}
      {roles.map((role) => <Check key={role.id} name="role" label={role.name} note={role.audience ?? undefined} checked={edit.roles[role.id] ?? false} disabled={givable !== null && !givable.has(role.id)} onChange={(on) => setEdit((now) => ({ ...now, roles: { ...now.roles, [role.id]: on } }))} />)}</fieldset>
    <div class="actions"><Button onClick={onClose}>{m.kit.cancel}</Button><Button primary type="submit">{m.manager.addToChanges}</Button></div></form></Modal>;
}

/** What somebody new lacks. */
export function faultsOf({ details, added, roles }: Edit): { name?: string; email?: string; roles?: string } {
  return {
    ...(details.givenName?.trim() || details.familyName?.trim() ? {} : { name: m.manager.needsName }),
    ...(isEmail(added[0] ?? '') ? {} : { email: m.manager.needsEmail }),
    ...(Object.values(roles).some(Boolean) ? {} : { roles: m.manager.atLeastOneRole }),
  };
}
