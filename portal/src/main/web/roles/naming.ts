import type { Schemas } from '../api';
import { m } from '../i18n';

export type Role = Schemas['RoleResource'];

/** What a role may permit on each side, as the roles' service knows it. */
const everySide = ['accounts.read', 'contacts.read', 'contacts.manage', 'access.read', 'access.manage', 'tickets.open', 'tickets.read-all', 'notifications.read'];
const staffAlone = ['accounts.manage', 'roles.read', 'roles.manage', 'imports.run', 'changes.approve', 'tickets.answer', 'operations.manage', 'terms.publish', 'access.view-as', 'actions.mint', 'access.factor-reset', 'contacts.erase'];

export const permissionsOf = (side: string) => (side === 'PROVIDER' ? [...everySide, ...staffAlone] : everySide);

/** What has no words yet is shown as it is. */
const worded = (words: Record<string, string>, id: string) => words[id] ?? id;

export const permissionName = (id: string) => worded(m.roles.permissions, id);
/** The same within a sentence. */
export const permissionWithin = (id: string) => permissionName(id).replace(/^./, (first) => first.toLocaleLowerCase());
export const mailName = (id: string) => worded(m.roles.automatic, id);
export const programmeName = (id: string) => worded(m.roles.programmes, id);

/** What a role of purchasers is for at customers (D16). */
export const scopeName = ({ scope }: Pick<Role, 'scope'>) => (scope ? [worded(m.purchasers.offers, scope)] : []);

/** For whom roles are: of one side, and for customers of one programme. */
export const groupName = (role: Pick<Role, 'side' | 'programme'>) => (role.programme ? m.roles.customersOf(programmeName(role.programme)) : worded(m.roles.sides, role.side));

export function holders({ minHolders, maxHolders }: Role) {
  if (maxHolders == null) return minHolders > 0 ? m.roles.required(minHolders) : m.roles.any;
  return minHolders > 0 ? m.roles.between(minHolders, maxHolders) : m.roles.atMost(maxHolders);
}
