import { useMemo } from 'preact/hooks';
import type { Schemas } from '../api';
import { boot, own, staff } from '../boot';
import { m } from '../i18n';
import { useGet } from '../kit/query';

type Actor = Schemas['Actor'] | null | undefined;
export type NameOf = (contactId: string) => string | undefined;

/** An account with its people and purchasers, and the names of whom and what its records mention by id. */
export function useAccount(id: string | undefined, every = 0) {
  const account = useGet('/api/accounts/{accountId}', { path: { accountId: id ?? '' } }, { every, when: !!id });
  const { contacts, purchasers } = account.data?.data ?? {};
  const people = useMemo(() => new Map([...contacts?.map((contact) => [contact.contactId, contact.name] as const) ?? [], ...purchasers?.map((each) => [each.accountId, each.name] as const) ?? []]), [contacts, purchasers]);
  const mails = useMemo(() => new Map(contacts?.flatMap((contact) => contact.emails.map((email) => [email.emailId, email.address] as const))), [contacts]);
  return { account, nameOf: (contactId: string) => (account.isPending ? '…' : people.get(contactId)), mailOf: (emailId: string) => mails.get(emailId) };
}

/** The roles' names by id. */
export function useRoleNames() {
  const roles = useGet('/api/roles');
  const names = new Map(roles.data?.data.items.map((role) => [role.id, role.name]));
  return (roleId: string) => names.get(roleId) ?? roleId;
}

/** A person of whom only the id is known. Customers see the people of their own account alone. */
export function Person({ id, name }: { id: string; name?: string | undefined }) {
  const contact = useGet('/api/contacts/{contactId}', { path: { contactId: id } }, { when: name === undefined && staff() });
  return <bdi>{name ?? contact.data?.data.name ?? m.people.former}</bdi>;
}

/** What somebody who caused something is called: a person, a program or the system. Customers are told no more of others than whose people they are. */
export function useActor(actor: Actor, nameOf: NameOf): string {
  const id = actor?.kind === 'CONTACT' ? actor.id ?? '' : '';
  const there = id ? nameOf(id) ?? (id === boot.me?.contact?.id ? boot.me.contact.name : undefined) : undefined;
  const asked = useGet('/api/contacts/{contactId}', { path: { contactId: id } }, { when: staff() && id !== '' && there === undefined }).data?.data.name;
  if (!actor || actor.kind === 'SYSTEM') return m.people.system;
  if (actor.kind === 'CLIENT') return m.people.program(actor.id ?? '');
  return there ?? asked ?? (actor.via ? m.people.purchaser : staff() || actor.accountId === own() ? m.people.former : m.kit.staff);
}

/** The same, where it stands by itself. */
export const Who = ({ actor, nameOf }: { actor: Actor; nameOf: NameOf }) => <bdi>{useActor(actor, nameOf)}</bdi>;

/** An account of which only the id is known. */
export const AccountName = ({ id }: { id: string }) => <bdi>{useAccount(id).account.data?.data.name ?? '…'}</bdi>;
