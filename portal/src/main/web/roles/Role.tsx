import { may, staff } from '../boot';
import { m } from '../i18n';
import { Editable } from '../kit/Editable';
import { useGet } from '../kit/query';
import { Link } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Tag } from '../kit/Tag';
import { Misfits } from './Misfits';
import { groupName } from './naming';
import { RoleFacts } from './RoleFacts';
import { RoleForm } from './RoleForm';

/** One role: what it is, and for the provider where it is held; changed by who may (C4). */
export default function RolePage({ params }: { params: { id?: string } }) {
  const role = useGet('/api/roles/{roleId}', { path: { roleId: params.id! } });
  const all = useGet('/api/roles').data?.data.items ?? [];
  return <><p><Link to="/roles">{m.roles.back}</Link></p><div class="head"><h1>{role.data?.data.name ?? m.roles.title}</h1>{role.data && <Tag tone="info">{groupName(role.data.data)}</Tag>}</div>
    <Loaded of={role}>{({ data, etag }) => <div class="stack"><Editable title={m.roles.definition} name={m.roles.edit} can={may('roles.manage')} form={(close) => <RoleForm role={data} etag={etag} all={all} close={close} />}><RoleFacts role={data} all={all} /></Editable>
      {staff() && may('roles.read') && <Misfits roleId={data.id} />}</div>}</Loaded></>;
}
