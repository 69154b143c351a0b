import { may, own, staff } from '../boot';
import { m } from '../i18n';
import { Button, TextField } from '../kit/controls';
import { useGet } from '../kit/query';
import { Link, useSearch } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { Tag } from '../kit/Tag';
import { groupName, permissionName, type Role } from './naming';
import { RoleGist } from './RoleFacts';

/** All roles, by whom they are for (Q13, Q14). */
export default function Roles() {
  const roles = useGet('/api/roles');
  const [{ q = '' }, setSearch] = useSearch();
  return <><div class="head"><h1>{m.roles.title}</h1><div class="push actions">{staff() && may('roles.read') && <Link class="button" to="/programmes">{m.programmes.link}</Link>}{may('roles.manage') && <Link class="button primary" to="/roles/new">{m.roles.create}</Link>}</div></div><p class="muted">{m.roles.lead}</p>
    <div class="bar"><TextField type="search" label={m.roles.search} value={q} onChange={(text) => setSearch({ q: text })} /></div>
    <Loaded of={roles}>{({ data }) => <Groups all={data.items} query={q} clear={() => setSearch({ q: undefined })} />}</Loaded></>;
}

/** Customers first, for whom most roles are. */
const order = (role: Role) => ['CUSTOMER', 'PURCHASER', 'PROVIDER'].indexOf(role.side);

function Groups({ all, query, clear }: { all: Role[]; query: string; clear: () => void }) {
  // a customer's own roles are those of its programme
  const programme = useGet('/api/accounts/{accountId}', { path: { accountId: own() } }, { when: !staff() && may('accounts.read') }).data?.data.programme;
  const words = (role: Role) => [role.name, role.audience ?? '', groupName(role), ...role.permissions.map(permissionName)].join(' ').toLowerCase();
  const shown = all.filter((role) => (!programme || !role.programme || role.programme === programme) && words(role).includes(query.trim().toLowerCase()));
  const groups = [...new Set([...shown].sort((a, b) => order(a) - order(b)).map(groupName))];
  if (shown.length === 0) return <Empty action={<Button link onClick={clear}>{m.roles.clear}</Button>}>{m.roles.noMatch}</Empty>;
  return <>{groups.map((name) => <section key={name} class="stack"><h2>{name}</h2><div class="cards">{shown.filter((role) => groupName(role) === name).map((role) => <RoleCard key={role.id} role={role} all={all} />)}</div></section>)}</>;
}

const RoleCard = ({ role, all }: { role: Role; all: Role[] }) =>
  <article class="card"><div class="head"><h3><Link to={'/roles/' + role.id}>{role.name}</Link></h3>{role.minHolders > 0 && <Tag tone="info">{m.roles.required(role.minHolders)}</Tag>}</div><RoleGist role={role} all={all} /></article>;
