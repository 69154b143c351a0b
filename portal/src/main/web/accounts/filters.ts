import { useProgrammes } from '../account/roles';
import { m } from '../i18n';
import { useGet } from '../kit/query';

/** A condition of the list, which stands in the address under its id. */
export type Filter = { id: 'loginStatus' | 'active' | 'programme' | 'side' | 'role' | 'vacancy'; title: string; options: { id: string; text: string }[] };

/** What the list can be narrowed by. */
export function useFilters(): Filter[] {
  const roles = useGet('/api/roles').data?.data.items ?? [];
  const programmes = useProgrammes();
  const named = (some: typeof roles) => some.map((role) => ({ id: role.id, text: role.programme ? `${role.name} (${m.account.programme(role.programme)})` : role.name })).sort((a, b) => a.text.localeCompare(b.text));
  return [
    { id: 'loginStatus', title: m.accounts.status, options: Object.entries(m.account.statuses).map(([id, text]) => ({ id, text })) },
    { id: 'active', title: m.accounts.active, options: [{ id: 'true', text: m.kit.yes }, { id: 'false', text: m.kit.no }] },
    { id: 'programme', title: m.account.programmeLabel, options: programmes.map((id) => ({ id, text: m.account.programme(id) })) },
    { id: 'side', title: m.accounts.side, options: Object.entries(m.accounts.sides).map(([id, text]) => ({ id, text })) },
    { id: 'role', title: m.accounts.role, options: named(roles) },
    { id: 'vacancy', title: m.accounts.vacancy, options: named(roles.filter((role) => role.minHolders > 0)) },
  ];
}

/** What narrows the list: the search and the filters, as the address and the service call them. */
export const narrowing = ['query', 'loginStatus', 'active', 'programme', 'side', 'role', 'vacancy'] as const;

/** Views that are asked for every day; each is a link that can be kept or sent. */
export const views = [
  { id: 'all', search: {} },
  { id: 'waiting', search: { loginStatus: 'PENDING_ACTIVATION' } },
  { id: 'notActivated', search: { loginStatus: 'NOT_ACTIVATED' } },
  { id: 'activated', search: { loginStatus: 'ACTIVATED' } },
  { id: 'purchasers', search: { side: 'PURCHASER' } },
] as const;
