import { type Draft, type Edit, holds, linesOf, nothing, rolesAfter } from './draft';
import { type ChangeRequest, type Details, nobody, type Person } from './model';
import type { Purchaser } from './purchasers';

type Said = { givenName?: string; familyName?: string; title?: string; emails?: string[]; phones?: string[] };

/** A step of a change, as the service reads it. */
export type Operation =
  | { type: 'add-contact'; person: Said; roles: string[] }
  | { type: 'edit-details'; contactId: string; details: Said }
  | { type: 'set-roles'; contactId: string; roles: string[]; emailId?: string; permissions?: Record<string, string[]> }
  | { type: 'remove-contact'; contactId: string }
  | { type: 'add-address'; contactId: string; address: string }
  | { type: 'replace-address'; contactId: string; emailId: string; address: string }
  | { type: 'remove-address'; contactId: string; emailId: string }
  | { type: 'set-purchasers'; purchasers: Purchaser[] };

/** Which operations a draft comes to, and whom each of them is about. */
export type Plan = { operations: Operation[]; contacts: string[] };

/** Chosen permissions are the same in any order; absent is all of them. */
const same = (one: string[] | undefined, other: string[] | undefined) => JSON.stringify(one && [...one].sort()) === JSON.stringify(other && [...other].sort());

const filled = (list: string[]) => list.map((each) => each.trim()).filter(Boolean);

/** @param further steps, which are about no contact */
export function planOf(draft: Draft, people: Map<string, Person>, further: Operation[] = []): Plan {
  const plan: Plan = { operations: [], contacts: [] };
  for (const [id, edit] of Object.entries(draft)) {
    const person = people.get(id) ?? (edit.brought ? nobody(id) : undefined);
    if (person) for (const operation of stepsOf(person, edit)) { plan.operations.push(operation); plan.contacts.push(id); }
  }
  plan.operations.push(...further);
  return plan;
}

function stepsOf(person: Person, edit: Edit): Operation[] {
  const contactId = person.id;
  if (edit.brought) return [{ type: 'add-contact', person: { ...said(edit.details), emails: filled(edit.added) }, roles: rolesAfter(person, edit) }];
  if (edit.removed) return [{ type: 'remove-contact', contactId }];
  const kinds = new Set(linesOf(person, edit).map((line) => line.kind));
  return [
    ...(kinds.has('given') || kinds.has('taken') || kinds.has('through') || kinds.has('chosen') ? [{ type: 'set-roles' as const, contactId, roles: rolesAfter(person, edit), ...(edit.through ? { emailId: edit.through } : {}), ...(kinds.has('chosen') ? { permissions: chosen(person, edit) } : {}) }] : []),
    ...(kinds.has('detail') ? [{ type: 'edit-details' as const, contactId, details: said(edit.details) }] : []),
    ...filled(edit.added).map((address) => ({ type: 'add-address' as const, contactId, address })),
    ...Object.entries(edit.replaced).map(([emailId, address]) => ({ type: 'replace-address' as const, contactId, emailId, address: address.trim() })),
    ...edit.dropped.map((emailId) => ({ type: 'remove-address' as const, contactId, emailId })),
  ];
}

const said = (details: Partial<Details>): Said => ({ ...details, ...(details.phones ? { phones: filled(details.phones) } : {}) });

function chosen(person: Person, edit: Edit) {
  const all = { ...person.permissions, ...edit.chosen };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string[]] => entry[1] !== null && holds(person, edit, entry[0])));
}

/** A request that waits, as a draft over the account as it is: what is shown beside it, and what staff amend. */
export function draftOf(request: ChangeRequest, people: Map<string, Person>): Draft {
  const draft: Draft = {};
  for (const { type, contactId, roles, emailIds, addresses, permissions } of request.operations) {
    // about no contact
    if (type === 'set-purchasers') continue;
    const edit = draft[contactId] ??= { ...nothing, roles: {}, details: {}, replaced: {}, added: [], dropped: [] };
    const values = request.contacts.find((each) => each.contactId === contactId)?.details ?? {};
    const person = people.get(contactId) ?? nobody(contactId);
    const details = Object.fromEntries((['givenName', 'familyName', 'title', 'phones'] as const).filter((field) => values[field] !== undefined && values[field] !== null).map((field) => [field, values[field]]));
    switch (type) {
      case 'add-contact': Object.assign(edit, { brought: true, details, added: values.emails ?? [], roles: Object.fromEntries(roles.map((role) => [role, true])) }); break;
      case 'edit-details': edit.details = details; break;
      case 'remove-contact': edit.removed = true; break;
      case 'set-roles':
        edit.roles = Object.fromEntries([...roles.filter((role) => role !== 'member' && !person.roles.includes(role)).map((role) => [role, true]), ...person.roles.filter((role) => !roles.includes(role)).map((role) => [role, false])]);
        if (emailIds[0] && emailIds[0] !== person.emailId) edit.through = emailIds[0];
        if (permissions) edit.chosen = Object.fromEntries(roles.filter((role) => !same(permissions[role], person.permissions[role])).map((role) => [role, permissions[role] ?? null]));
        break;
      case 'add-address': edit.added.push(addresses[emailIds[0]!] ?? ''); break;
      case 'replace-address': edit.replaced[emailIds[0]!] = addresses[emailIds[1]!] ?? ''; break;
      case 'remove-address': edit.dropped.push(emailIds[0]!); break;
    }
  }
  return draft;
}
