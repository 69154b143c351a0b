import { boot, staff } from '../boot';
import { m } from '../i18n';
import { Person } from '../people/names';

/** Who says something. Customers are told that it was staff or somebody of a purchaser, not who; staff see all by name. */
export function Author({ of }: { of: { contactId: string; side: string; name?: string | null } }) {
  if (of.side === 'SYSTEM') return <>{m.people.system}</>;
  if (of.contactId === boot.me?.contact?.id) return <>{m.tickets.you}</>;
  if (of.side === 'PROVIDER' && !staff()) return <>{m.kit.staff}</>;
  if (of.side === 'PURCHASER' && !of.name && !staff()) return <>{m.people.purchaser}</>;
  return <><Person id={of.contactId} name={of.name ?? undefined} />{of.side === 'PROVIDER' && <small> {m.kit.staff}</small>}</>;
}
