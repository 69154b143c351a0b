import { m } from '../i18n';
import { when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Link } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { Status } from './Status';

/** The files that staff have brought, newest first. */
export default function Imports() {
  const imports = usePages('/api/imports', {}, { every: 10 });
  const begin = <Link to="/imports/new" class="button primary">{m.imports.begin}</Link>;
  return <><div class="head"><h1>{m.imports.title}</h1><span class="push">{begin}</span></div>
    <Loaded of={imports}>{() => (imports.items.length === 0 ? <Empty action={begin}>{m.imports.empty}</Empty> : <Table caption={m.imports.title} items={imports.items} id={(item) => item.id} columns={[
      { id: 'at', title: m.imports.receivedAt, cell: (item) => <Link to={'/imports/' + item.id}>{when(item.receivedAt)}</Link> },
      { id: 'status', title: m.imports.status, cell: (item) => <Status of={item} /> },
      { id: 'rows', title: m.imports.rows, kind: 'n', cell: (item) => item.rows },
      { id: 'accounts', title: m.imports.accountsCreated, kind: 'n', cell: (item) => item.accountsCreated },
      { id: 'contacts', title: m.imports.contactsCreated, kind: 'n', cell: (item) => item.contactsCreated },
      { id: 'rejected', title: m.imports.rejected, kind: 'n', cell: (item) => item.rejectedRows },
    ]} />)}</Loaded><More of={imports} /></>;
}
