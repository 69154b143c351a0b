import { useMemo } from 'preact/hooks';
import { useGet } from '../kit/query';
import { useAccount } from '../people/names';
import { personOf, rolesOf } from './model';

/** An account with its people as they can be changed, and the roles that they can have. */
export function useRoster(accountId: string | undefined, every = 30) {
  const read = useAccount(accountId, every);
  const roles = useGet('/api/roles', {}, { when: !!accountId });
  const { data } = read.account.data ?? {};
  const people = useMemo(() => new Map(data?.contacts.filter((contact) => contact.active).map((contact) => [contact.contactId, personOf(contact)])), [data]);
  const shown = useMemo(() => (data && roles.data ? rolesOf(roles.data.data.items, data) : []), [data?.programme, data?.side, roles.data]);
  const byId = useMemo(() => new Map(roles.data?.data.items.map((role) => [role.id, role])), [roles.data]);
  return { ...read, roles, people, shown, byId };
}
