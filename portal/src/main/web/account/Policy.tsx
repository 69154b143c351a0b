import { useState } from 'preact/hooks';
import { may, staff } from '../boot';
import { m } from '../i18n';
import { Button, Choice, Modal } from '../kit/controls';
import { useEdit } from '../kit/form';
import { ask } from '../kit/http';
import { useGet, useRefresh } from '../kit/query';
import { Conflict, Loaded, Outcome } from '../kit/states';
import { say } from '../kit/status';
import type { Account } from './rows';

const one = '/api/accounts/{accountId}/change-policy';
type Policies = Record<string, 'DIRECT' | 'APPROVAL'>;
type Kind = keyof typeof m.account.operations;

/** Which changes the account's customers make at once, and which they ask for (C6). */
export function Policy({ account }: { account: Account }) {
  const policy = useGet(one, { path: { accountId: account.id } });
  const [editing, setEditing] = useState(false);
  return <Loaded of={policy} rows={1}>{({ data, etag }) => <><details class="card"><summary><h2>{m.account.policy}</h2> <span class="muted">{m.account.policySum(Object.values(data.operations).filter((how) => how === 'APPROVAL').length, Object.keys(data.operations).length)}</span></summary>
    <div class="stack"><p class="muted">{m.account.policyHelp}</p><dl>{Object.entries(data.operations).map(([type, how]) => <Rule key={type} type={type} how={how} own={type in data.own} />)}</dl>
    {staff() && may('accounts.manage') && <p><Button onClick={() => setEditing(true)}>{m.account.changePolicy}</Button></p>}</div></details>
    {editing && <EditPolicy account={account} types={Object.keys(data.operations)} own={data.own} etag={etag} onClose={() => setEditing(false)} />}</>}</Loaded>;
}

const Rule = ({ type, how, own }: { type: string; how: 'DIRECT' | 'APPROVAL'; own: boolean }) =>
  <><dt>{m.account.operations[type as Kind] ?? type}</dt><dd>{m.account.policies[how]} <small>{own ? m.account.policyOwn : m.account.policyProgramme}</small></dd></>;

function EditPolicy({ account, types, own, etag, onClose }: { account: Account; types: string[]; own: Policies; etag: string | null; onClose: () => void }) {
  const refresh = useRefresh();
  const path = { accountId: account.id };
  const valuesOf = (some: Policies) => Object.fromEntries(types.map((type) => [type, some[type] ?? '']));
  const edit = useEdit<Record<string, string>>({ values: valuesOf(own), etag },
    async () => { const now = await ask('get', one, { path }); return { values: valuesOf(now.data.own), etag: now.etag }; },
    (values, asOf) => ask('put', one, { path, etag: asOf, body: { own: Object.fromEntries(Object.entries(values).filter(([, how]) => how)) as Policies } }),
    async (joined) => { await refresh('/api/accounts'); say(joined ? m.kit.joined : m.kit.saved); onClose(); });
  const options = [{ id: '', text: m.account.policyAsProgramme }, ...(['DIRECT', 'APPROVAL'] as const).map((id) => ({ id, text: m.account.policies[id] }))];
  const text = (how: unknown) => options.find((option) => option.id === how)?.text ?? '';
  return <Modal title={m.account.changePolicy} onClose={onClose}><form class="stack" onSubmit={(e) => { e.preventDefault(); if (edit.clashes.length === 0) void edit.command.run(edit.values); }}>
    <Conflict clashes={edit.clashes} by={edit.by} label={(type) => m.account.operations[type as Kind] ?? type} shown={text} settle={edit.settle} />
    {types.map((type) => <Choice key={type} label={m.account.operations[type as Kind] ?? type} value={edit.values[type] ?? ''} options={options} onChange={(how) => edit.set({ [type]: how })} />)}
    <Outcome of={edit.command} /><div class="actions"><Button onClick={onClose}>{m.kit.cancel}</Button><Button type="submit" primary busy={edit.command.busy} disabled={!edit.dirty || edit.clashes.length > 0}>{m.kit.save}</Button></div></form></Modal>;
}
