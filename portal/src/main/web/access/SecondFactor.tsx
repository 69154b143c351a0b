import type { ComponentChildren } from 'preact';
import type { Schemas } from '../api';
import { may } from '../boot';
import { RoleChecks } from '../contacts/RoleChecks';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Radio, TextField } from '../kit/controls';
import { Editable, Foot } from '../kit/Editable';
import { fieldErrors, useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Conflict, Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';
import { endOf, lastDay } from './days';

const one = '/api/accounts/{accountId}/second-factor-policy';
const everybody = '*';
type Account = { id: string; side: string; programme: string };
type Whom = 'none' | 'all' | 'some';
type Values = { whom: Whom; roles: string[]; from: string | null };

/** Of whom an account demands a second factor, and from when on; of the provider's own account those decide who decide about roles. */
export function SecondFactor({ account }: { account: Account }) {
  const policy = useGet(one, { path: { accountId: account.id } });
  const roles = useGet('/api/roles').data?.data.items ?? [];
  const can = may('access.manage') && (account.side !== 'PROVIDER' || may('roles.manage'));
  const names = (ids: string[]) => <ul class="words">{ids.map((id) => <li key={id}>{nameOf(roles, id)}</li>)}</ul>;
  return <Loaded of={policy} rows={1}>{({ data, etag }) => <Editable title={m.access.factor.title} name={m.access.factor.edit} can={can} form={(close) => <Form account={account} policy={data} etag={etag} roles={roles} close={close} />}>
    <div class="stack"><Demand roles={data.roles} from={data.from} all={m.access.factor.everybody} some={m.access.factor.holders} names={names} />
      {data.roles.length === 0 && data.everywhere.length === 0 && <p>{m.access.factor.nobody}</p>}
      <Demand roles={data.everywhere} from={data.everywhereFrom} all={m.access.factor.everywhere} some={m.access.factor.everywhereHolders} names={names} /></div></Editable>}</Loaded>;
}

const nameOf = (roles: Schemas['RoleResource'][], id: string) => roles.find((role) => role.id === id)?.name ?? id;

function Demand({ roles, from, all, some, names }: { roles: string[]; from?: string | null | undefined; all: string; some: string; names: (ids: string[]) => ComponentChildren }) {
  if (roles.length === 0) return null;
  const day = from ? (Date.parse(from) > Date.now() ? m.access.factor.from : m.access.factor.since)(when(from, 'day')) : '';
  return roles.includes(everybody) ? <p>{all} {day}</p> : <div><p>{some}</p>{names(roles)}{day && <p>{day}</p>}</div>;
}

function valuesOf({ roles, from }: Schemas['Policy']): Values {
  const all = roles.includes(everybody);
  return { whom: all ? 'all' : roles.length > 0 ? 'some' : 'none', roles: all ? [] : roles, from: from ?? null };
}

const rolesOf = ({ whom, roles }: Values) => (whom === 'all' ? [everybody] : whom === 'some' ? roles : []);

function Form({ account, policy, etag, roles, close }: { account: Account; policy: Schemas['Policy']; etag: string | null; roles: Schemas['RoleResource'][]; close: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: account.id };
  const words = m.access.factor;
  const edit = useEdit<Values>({ values: valuesOf(policy), etag }, async () => { const now = await ask('get', one, { path }); return { values: valuesOf(now.data), etag: now.etag }; },
    (values, match) => ask('put', one, { path, etag: match, body: { roles: rolesOf(values), ...(values.whom !== 'none' && values.from ? { from: values.from } : {}) } }),
    async () => { await refresh(one, '/api/me/second-factor'); say(words.saved); close(); });
  const { whom, from } = edit.values;
  const shown = (value: unknown) => (Array.isArray(value) ? value.map((id) => nameOf(roles, String(id))).join(', ') || '–' : value === null ? '–' : words[value as Whom] ?? when(String(value), 'day'));
  return <form class="stack sheet" noValidate onSubmit={(e) => { e.preventDefault(); void edit.command.run(edit.values); }}>
    <fieldset><legend>{words.whom}</legend>{(['none', 'all', 'some'] as const).map((choice) => <Radio key={choice} name="whom" label={words[choice]} checked={whom === choice} onChange={() => edit.set({ whom: choice })} />)}</fieldset>
    {whom === 'some' && <RoleChecks legend={words.roles} account={account} roles={roles} chosen={edit.values.roles} onChange={(chosen) => edit.set({ roles: chosen })} />}
    {whom !== 'none' && <TextField type="date" name="from" label={words.last} hint={words.lastHint} value={lastDay(from)} error={fieldErrors(edit.command.failure).from} onChange={(day) => edit.set({ from: endOf(day) })} />}
    <Conflict clashes={edit.clashes} by={edit.by} label={(field) => (field === 'whom' ? words.whom : field === 'roles' ? words.roles : words.last)} shown={shown} settle={edit.settle} />
    <Outcome of={edit.command} /><Foot of={edit.command} idle={!edit.dirty || edit.clashes.length > 0 || (whom === 'some' && edit.values.roles.length === 0)} cancel={close} /></form>;
}
