import { useState } from 'preact/hooks';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Foot } from '../kit/Editable';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { useGo, useUnsaved } from '../kit/routing';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { bodyOf, RoleFields, valuesOf } from './RoleFields';

/** Defines a role (C4). */
export default function NewRole() {
  const [values, setValues] = useState(valuesOf);
  const [saved, setSaved] = useState(false);
  const all = useGet('/api/roles').data?.data.items ?? [];
  const go = useGo();
  const refresh = useRefresh();
  const define = useCommand((body: object, key) => ask('post', '/api/roles', { body: body as never, key }), async ({ data }) => { setSaved(true); await refresh('/api/roles'); say(m.roles.created);
    // once nothing unsaved is left here
    setTimeout(() => go('/roles/' + data.id)); });
  useUnsaved(values.name !== '' && !saved);
  return <><h1>{m.roles.create}</h1><form class="card sheet" noValidate onSubmit={(e) => { e.preventDefault(); void define.run(bodyOf(values)); }}>
    <RoleFields fresh values={values} set={(next) => setValues((now) => ({ ...now, ...next }))} errors={fieldErrors(define.failure)} all={all} />
    <Outcome of={define} /><Foot of={define} save={m.roles.form.define} cancel={() => go('/roles')} /></form></>;
}
