import type { Schemas } from '../api';
import { boot, staff } from '../boot';
import type { Answer } from '../kit/http';

export type Role = Schemas['RoleResource'];
export type Account = Schemas['AccountResource'];
export type ChangeRequest = Answer<'get', '/api/change-requests/{requestId}'>;
export type Preview = Schemas['ChangePreview'];
export type Details = { givenName: string; familyName: string; title: string; phones: string[] };

/** Somebody as the account knows them (D5). */
export type Person = Details & { id: string; addresses: Schemas['LinkedEmail'][]; /** the address that the roles are used through */ emailId: string | null; roles: string[]; /** chosen of a role; all of those that are not named */ permissions: Record<string, string[]> };

/** Every customer's contact has it, and nobody gives or takes it (D26). */
const MEMBER = 'member';

export const nobody = (id: string): Person => ({ id, givenName: '', familyName: '', title: '', phones: [], addresses: [], emailId: null, roles: [], permissions: {} });

const known = new WeakMap<object, Person>();

/** The same for the same, so that rows of whom nobody changed stay as they are. */
export function personOf(contact: Schemas['LinkedContact']): Person {
  let person = known.get(contact);
  if (!person) known.set(contact, person = { id: contact.contactId, givenName: contact.givenName ?? (contact.familyName ? '' : contact.name), familyName: contact.familyName ?? '', title: contact.title ?? '', phones: contact.phones,
    addresses: contact.emails, emailId: contact.emailId ?? null, roles: contact.roles.filter((role) => role !== MEMBER), permissions: contact.permissions });
  return person;
}

export const nameOf = (details: { givenName?: string | null; familyName?: string | null }) => [details.givenName, details.familyName].filter(Boolean).join(' ');

/** The roles that contacts of the account can have, required ones first as the service lists them (Q16). */
export const rolesOf = (all: Role[], account: Account) => all.filter((role) => role.side === account.side && role.id !== MEMBER && (!role.programme || role.programme === account.programme));

/** Which roles this caller may give and take, as far as the own roles say (S4); null where they say nothing. */
export function givable(roles: Role[], account: Account): Set<string> | null {
  const own = account.contacts.find((contact) => contact.contactId === boot.me?.contact?.id)?.roles;
  return staff() || !own ? null : new Set(roles.filter((role) => own.includes(role.id)).flatMap((role) => role.grants));
}
