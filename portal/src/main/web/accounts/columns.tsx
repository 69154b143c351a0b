import type { Schemas } from '../api';
import { Status } from '../account/Status';
import { m } from '../i18n';
import { ago } from '../i18n/time';
import { Link } from '../kit/routing';
import type { Column } from '../kit/table';
import { Tag } from '../kit/Tag';

export type Account = Schemas['AccountSummary'];

/** The columns there are; the first cannot be hidden, and those named in `hidden` of the address are (T43). */
export const columns = (): Column<Account>[] => [
  { id: 'name', title: m.account.account, cell: (account) => <><Link to={'/accounts/' + account.id}><bdi>{account.name}</bdi></Link>{!account.active && <> <Tag tone="off">{m.account.outOfUse}</Tag></>}</> },
  { id: 'status', title: m.accounts.status, cell: (account) => <Status status={account.loginStatus} /> },
  { id: 'programme', title: m.account.programmeLabel, cell: (account) => m.account.programme(account.programme) },
  { id: 'kind', title: m.account.kind, cell: (account) => m.account.types[account.type as keyof typeof m.account.types] ?? account.type },
  { id: 'side', title: m.accounts.side, cell: (account) => m.accounts.sides[account.side as keyof typeof m.accounts.sides] ?? account.side },
  { id: 'contacts', title: m.accounts.contacts, kind: 'n', cell: (account) => account.contacts },
  { id: 'changed', title: m.accounts.changed, cell: (account) => account.changedAt && ago(account.changedAt) },
];
