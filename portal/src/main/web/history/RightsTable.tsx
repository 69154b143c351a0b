import type { ComponentChildren } from 'preact';
import type { Schemas } from '../api';
import { Person } from '../people/names';
import { staff } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { Table } from '../kit/table';
import { Tag } from '../kit/Tag';
import { permissionName } from '../roles/naming';

type Row = Schemas['ContactRights'];
type Props = { rights: Schemas['RightsAtMoment']; before?: Schemas['RightsAtMoment'] | undefined; nameOf: (id: string) => string | undefined; roleOf: (id: string) => string };

/** The same person can act by itself and through purchasers. */
const idOf = (row: Row) => row.contactId + (row.via ? '~' + row.via : '');

/** Who could do what; what the moment's change gave or took is marked. */
export function RightsTable({ rights, before, nameOf, roleOf }: Props) {
  const then = new Map(before?.contacts.map((row) => [idOf(row), row]));
  const gone = (before?.contacts ?? []).filter((row) => !rights.contacts.some((each) => idOf(each) === idOf(row)));
  const was = (row: Row) => (before ? then.get(idOf(row)) ?? nothing(row.contactId) : row);
  const left = new Set(gone.map(idOf));
  const is = (row: Row) => (left.has(idOf(row)) ? nothing(row.contactId) : row);
  return <Table caption={m.history.rights} items={[...rights.contacts, ...gone]} id={idOf} columns={[
    { id: 'name', title: m.history.contact, cell: (row) => <><Person id={row.contactId} name={nameOf(row.contactId) ?? (row.via && !staff() ? m.people.purchaser : undefined)} />{row.via && <small> {m.shell.through(isolate(nameOf(row.via) ?? m.purchasers.another))}</small>}{!is(row).active && <> <Tag tone="off">{left.has(idOf(row)) ? m.history.left : m.history.inactive}</Tag></>}</> },
    { id: 'roles', title: m.history.roles, cell: (row) => <Differences before={was(row).roles} after={is(row).roles} word={(id) => <bdi>{roleOf(id)}</bdi>} /> },
    { id: 'signIn', title: m.history.signIn, cell: (row) => <Differences before={flag(was(row).signIn)} after={flag(is(row).signIn)} word={() => m.kit.yes} /> },
    { id: 'sign', title: m.history.sign, cell: (row) => <Differences before={flag(was(row).sign)} after={flag(is(row).sign)} word={() => m.kit.yes} /> },
    { id: 'permissions', title: m.history.permissions, cell: (row) => <Differences before={was(row).permissions} after={is(row).permissions} word={permissionName} /> },
  ]} />;
}

const nothing = (contactId: string): Row => ({ contactId, active: false, roles: [], permissions: [], signIn: false, sign: false, grants: [] });
const flag = (value: boolean) => (value ? ['yes'] : []);

function Differences({ before, after, word }: { before: string[]; after: string[]; word: (id: string) => ComponentChildren }) {
  const all = [...new Set([...after, ...before])];
  if (all.length === 0) return <span aria-label={m.kit.no}>–</span>;
  return <>{all.map((id, i) => <span key={id}>{i > 0 && ', '}{!before.includes(id) ? <ins>{word(id)}<span class="sr"> {m.history.after}</span></ins> : !after.includes(id) ? <del>{word(id)}<span class="sr"> {m.history.before}</span></del> : word(id)}</span>)}</>;
}
