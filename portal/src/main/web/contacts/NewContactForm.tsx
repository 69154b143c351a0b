import { useEffect, useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import type { Added } from './AddedContact';
import { addColleague, addContact, type Adding, operations } from './adding';
import { fullName, nobody, PersonFields, type PersonValues } from './PersonFields';
import { Refused, usePolicy } from './policy';
import { RoleChecks } from './RoleChecks';

type Account = Schemas['AccountResource'];

/** Brings somebody into an account: at once, or as a request where the account's changes are approved (S13, C6, Q18). */
export function NewContactForm({ account, done }: { account: Account; done: (added: Added) => void }) {
  const [values, setValues] = useState(nobody);
  const [roles, setRoles] = useState<string[]>([]);
  const [nameless, setNameless] = useState(false);
  const catalogue = useGet('/api/roles').data?.data.items ?? [];
  const refresh = useRefresh();
  const colleague = account.side === 'PROVIDER';
  const effect = useEffectOf(colleague ? null : account.id, values, roles);
  const policy = usePolicy(account.id);
  const approval = effect?.approval ?? policy.approved('add-contact');
  const add = useCommand((adding: Adding, key) => (colleague ? addColleague : addContact)(account, adding, key),
    async (added) => { await refresh('/api/accounts', '/api/contacts'); done({ ...added, invited: effect?.invited ?? false }); });
  useUnsaved(fullName(values) !== '');
  const errors = Object.fromEntries(Object.entries(fieldErrors(add.failure)).map(([name, detail]) => [name.replace('operations.0.person.', ''), detail]));
  return <form class="card sheet" noValidate onSubmit={(e) => { e.preventDefault(); setNameless(fullName(values) === ''); if (fullName(values) !== '') void add.run({ values, roles }); }}>
    <PersonFields title values={values} set={(next) => setValues((now) => ({ ...now, ...next }))} errors={nameless ? { givenName: m.contacts.form.required } : errors} />
    <RoleChecks legend={m.contacts.form.roles} account={account} roles={catalogue} chosen={roles} onChange={setRoles} />
    <div class="note info" role="status"><p>{approval ? m.contacts.form.approval : m.contacts.form.noLogin}</p>{effect?.invited && <p>{m.contacts.form.invites}</p>}</div>
    <Refused of={add} accountId={account.id} contactId="" /><div class="actions"><Button primary type="submit" busy={add.busy}>{approval ? m.contacts.form.ask : m.contacts.form.save}</Button></div></form>;
}

/** What saving would do, worked out by the service shortly after the last change; nothing while it cannot be told. */
function useEffectOf(accountId: string | null, values: PersonValues, roles: string[]) {
  const [effect, setEffect] = useState<{ approval: boolean; invited: boolean }>();
  useEffect(() => {
    if (accountId === null || fullName(values) === '') return undefined;
    // an address that is still being typed is none yet
    const whole = { ...values, emails: values.emails.filter((email) => /^\S+@\S+\.\S+$/.test(email)) };
    const abort = new AbortController();
    const timer = setTimeout(() => void ask('post', '/api/accounts/{accountId}/change-previews', { path: { accountId }, signal: abort.signal, body: { operations: operations({ values: whole, roles }) } as never })
      .then(({ data }) => setEffect({ approval: data.needsApproval, invited: data.rights.some((right) => right.signIn === 'INVITED') }), () => undefined), 400);
    return () => { clearTimeout(timer); abort.abort(); };
  }, [accountId, values, roles]);
  return effect;
}

