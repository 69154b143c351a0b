import type { Schemas } from '../api';
import { m } from '../i18n';

export type Programme = Schemas['ProgrammeResource'];

/** What a programme decides beside which changes need approval. */
export const outcomes = ['onAdd', 'onRemove'] as const;

export const operationName = (type: string) => (m.account.operations as Record<string, string>)[type] ?? type;
export const policyName = (how: string) => (m.account.policies as Record<string, string>)[how] ?? how;
export const outcomeName = (of: (typeof outcomes)[number], value: string) => (m.programmes[of] as Record<string, string>)[value] ?? value;
export const leastText = (n: number) => (n === 0 ? m.programmes.noLeast : String(n));
