import { useGet } from '../kit/query';

/** The roles that contacts of such an account can be given; what everybody has anyway is not chosen. */
export function useRoles({ side, programme }: { side: string; programme: string }) {
  const roles = useGet('/api/roles').data?.data.items ?? [];
  return roles.filter((role) => role.side === side && role.id !== 'member' && (!role.programme || role.programme === programme)).sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || a.name.localeCompare(b.name));
}

/** The programmes that there are roles for. */
export function useProgrammes() {
  const roles = useGet('/api/roles').data?.data.items ?? [];
  return [...new Set(roles.filter((role) => role.side === 'CUSTOMER' && role.programme).map((role) => role.programme!))].sort();
}
