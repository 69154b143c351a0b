import type { Schemas } from '../api';
import { m } from '../i18n';
import type { Line } from './draft';
import type { Account, ChangeRequest } from './model';
import type { Operation } from './operations';

export type Purchaser = Schemas['Purchaser'];
export type Scope = Purchaser['scopes'][number];
export const scopes: Scope[] = ['PAYMENTS', 'CONTRACTS', 'SUPPORT'];

/** What purchasers may look after, in words. */
export const scopeNames = (ids: string[]) => scopes.filter((id) => ids.includes(id)).map((id) => m.purchasers.scopes[id]).join(', ');

/** Exactly these shall be an account's purchasers (D16). */
export const naming = (purchasers: Purchaser[]): Operation => ({ type: 'set-purchasers', purchasers: purchasers.map(({ accountId, scopes: some }) => ({ accountId, scopes: some })) });

/** The step of a request that is about purchasers, if one is. */
export function stepOf(request: Pick<ChangeRequest, 'operations'> | undefined): Operation[] {
  const wanted = request?.operations.find((each) => each.purchasers)?.purchasers;
  return wanted ? [naming(wanted)] : [];
}

/** What would be otherwise, purchaser by purchaser. */
export function purchaserLines(before: Purchaser[], operations: Operation[]): Line[] {
  const step = operations.find((each) => each.type === 'set-purchasers');
  if (!step) return [];
  const of = (all: Purchaser[], id: string) => all.find((each) => each.accountId === id)?.scopes.join(' ') ?? '';
  return [...new Set([...before, ...step.purchasers].map((each) => each.accountId))]
    .map((contact): Line => ({ contact, kind: 'scopes', before: of(before, contact), after: of(step.purchasers, contact) }))
    .filter((line) => scopeNames(line.before!.split(' ')) !== scopeNames(line.after!.split(' ')));
}

/** What comes and goes of one purchaser. */
export function scopeChange({ before = '', after = '' }: Line) {
  const [was, is] = [before.split(' '), after.split(' ')];
  return { gains: is.filter((id) => id && !was.includes(id)), loses: was.filter((id) => id && !is.includes(id)) };
}

/** The names of people, and of the account's purchasers. */
export const withPurchasers = (names: Map<string, string>, account: Account | undefined) => new Map([...names, ...(account?.purchasers ?? []).map((each) => [each.accountId, each.name] as const)]);
