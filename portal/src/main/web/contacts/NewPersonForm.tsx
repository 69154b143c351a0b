import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { useUnsaved } from '../kit/routing';
import { Outcome } from '../kit/states';
import type { Added } from './AddedContact';
import { fullName, nobody, PersonFields, said } from './PersonFields';

/** A person in no account yet, for staff. */
export function NewPersonForm({ done }: { done: (added: Added) => void }) {
  const [values, setValues] = useState(nobody);
  const [nameless, setNameless] = useState(false);
  const refresh = useRefresh();
  const create = useCommand((body: object, key) => ask('post', '/api/contacts', { key, body: body as never }),
    async ({ data }) => { await refresh('/api/contacts'); done({ name: data.name, accountId: null, contactId: data.id, requestId: null, ticketId: null, invited: false }); });
  useUnsaved(fullName(values) !== '');
  const { title, ...person } = said(values) as Record<string, unknown>;
  return <form class="card sheet" noValidate onSubmit={(e) => { e.preventDefault(); setNameless(fullName(values) === ''); if (fullName(values) !== '') void create.run(person); }}>
    <PersonFields values={values} set={(next) => setValues((now) => ({ ...now, ...next }))} errors={nameless ? { givenName: m.contacts.form.required } : fieldErrors(create.failure)} />
    <div class="note info"><p>{m.contacts.form.noLogin}</p></div><Outcome of={create} /><div class="actions"><Button primary type="submit" busy={create.busy}>{m.contacts.form.save}</Button></div></form>;
}
