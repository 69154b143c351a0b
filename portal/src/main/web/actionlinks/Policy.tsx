import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { Check } from '../kit/controls';
import { Editable, Foot } from '../kit/Editable';
import { useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Conflict, Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';

type Action = Schemas['ActionLinkResource']['action'];
type Values = Record<Action, boolean>;

const path = '/api/action-link-policy';
const actions: Action[] = ['VIEW', 'UPLOAD', 'COMPLETE', 'SIGN', 'PAY'];

/** What the provider lets people do by a link, without portal access (T10, D11). */
export function Policy() {
  const policy = useGet(path);
  return <Loaded of={policy} rows={1}>{({ data, etag }) => <Editable title={m.actionlinks.policy} name={m.actionlinks.editPolicy} can={may('roles.manage')} form={(close) => <Form allowed={data.allowed} etag={etag} close={close} />}>
    <div class="stack"><p class="muted">{m.actionlinks.policyHelp}</p>{data.allowed.length === 0 ? <p>{m.actionlinks.nothing}</p>
      : <ul class="words">{actions.filter((action) => data.allowed.includes(action)).map((action) => <li key={action}>{m.actionlinks.actions[action]}</li>)}</ul>}</div></Editable>}</Loaded>;
}

const valuesOf = (allowed: Action[]) => Object.fromEntries(actions.map((action) => [action, allowed.includes(action)])) as Values;

function Form({ allowed, etag, close }: { allowed: Action[]; etag: string | null; close: () => void }) {
  const refresh = useRefresh();
  const edit = useEdit<Values>({ values: valuesOf(allowed), etag }, async () => { const now = await ask('get', path); return { values: valuesOf(now.data.allowed), etag: now.etag }; },
    (values, match) => ask('put', path, { etag: match, body: { allowed: actions.filter((action) => values[action]) } }),
    async () => { await refresh('/api/action-link'); say(m.actionlinks.saved); close(); });
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}>
    <fieldset><legend>{m.actionlinks.allowed}</legend>{actions.map((action) => <Check key={action} label={m.actionlinks.actions[action]} note={action === 'SIGN' || action === 'PAY' ? m.actionlinks.signatories : undefined} checked={edit.values[action]} onChange={(on) => edit.set({ [action]: on })} />)}</fieldset>
    {actions.some((action) => allowed.includes(action) && !edit.values[action]) && <p class="note warn">{m.actionlinks.withdrawn}</p>}
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => m.actionlinks.actions[field as Action]} shown={(value) => (value ? m.kit.yes : m.kit.no)} settle={edit.settle} />
    <Outcome of={edit.command} /><Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0} cancel={close} /></form>;
}
