import { useMemo, useState } from 'preact/hooks';
import { may, staff } from '../boot';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { useGet, usePages } from '../kit/query';
import { Link, type Params, useSearch } from '../kit/routing';
import { Empty, Failed, Loaded } from '../kit/states';
import { Acceptances } from '../terms/Acceptances';
import { AddContact } from './AddContact';
import { Dialog } from './Dialog';
import { EditAccount } from './EditAccount';
import { Head } from './Head';
import { Invitations } from './Invitations';
import { Policy } from './Policy';
import { Purchasers } from '../purchasers/Purchasers';
import { Roster } from './Roster';
import { type Account, type Row, rowsOf, waiting } from './rows';
import { Unlinked } from './Unlinked';

/** What somebody began to do with a row. */
export type Asked = { what: 'invite' | 'login-on' | 'login-off' | 'replace-address' | 'add-address' | 'use-address' | 'end-date' | 'unlink'; row: Row };

/** Everything set for the contacts of an account (T1–T9, T44). */
export default function Info({ params }: { params: Params }) {
  const id = params.id!;
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: id } }, { every: 10 });
  const grants = usePages('/api/accounts/{accountId}/grants', { path: { accountId: id }, query: { limit: 200 } }, { every: 10, when: may('access.read') });
  if (grants.hasNextPage && !grants.isFetchingNextPage && !grants.error) void grants.fetchNextPage();
  const rows = useMemo(() => (account.data ? rowsOf(account.data.data, grants.items) : []), [account.data, grants.items]);
  const wait = waiting(rows);
  const [{ dialog }, search] = useSearch();
  const open = (name?: string) => search({ dialog: name });
  return <><Head id={id}>
    {account.data && may('accounts.manage') && <Button onClick={() => open('edit')}>{m.account.edit}</Button>}
    {account.data && may('contacts.manage') && <Button onClick={() => open('add')}>{m.account.addContact}</Button>}
    {may('access.manage') && wait.length > 0 && <Button primary onClick={() => open('invite')}>{m.account.inviteWaiting(wait.length)}</Button>}</Head>
    {account.data && grants.error && grants.items.length === 0 && <Failed failure={grants.error} again={() => grants.refetch()} />}
    <Loaded of={account}>{({ data, etag }) => <><People account={data} rows={rows} onAdd={() => open('add')} />
      {staff() && <Unlinked account={data} grants={grants.items} />}
      {may('contacts.read') && <Purchasers account={data} etag={etag} />}
      {may('contacts.read') && <Policy account={data} />}
      {may('access.read') && <Acceptances accountId={id} />}
      {dialog === 'add' && may('contacts.manage') && <AddContact account={data} onClose={() => open()} />}
      {dialog === 'edit' && may('accounts.manage') && <EditAccount account={data} etag={etag} onClose={() => open()} />}
      {dialog === 'invite' && may('access.manage') && <Invitations rows={wait} onClose={() => open()} />}</>}</Loaded></>;
}

function People({ account, rows, onAdd }: { account: Account; rows: Row[]; onAdd: () => void }) {
  const roles = useGet('/api/roles').data?.data.items;
  const names = useMemo(() => new Map(roles?.map((role) => [role.id, role.name])), [roles]);
  const [asked, setAsked] = useState<Asked | null>(null);
  return <>{account.missingRoles.length > 0 && <div class="note warn"><strong>{m.account.missing(account.missingRoles.map((role) => names.get(role) ?? role).join(', '))}</strong><p><Link to={`/accounts/${account.id}/contacts-manager`}>{m.account.tabs.manager}</Link></p></div>}
    {rows.length > 0 ? <Roster rows={rows} roles={names} onAsk={setAsked} /> : <Empty action={may('contacts.manage') && <Button onClick={onAdd}>{m.account.addContact}</Button>}>{m.account.nobody}</Empty>}
    {asked && <Dialog {...asked} onClose={() => setAsked(null)} />}</>;
}
