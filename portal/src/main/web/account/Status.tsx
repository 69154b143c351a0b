import { m } from '../i18n';
import { Tag, type Tone } from '../kit/Tag';

const tones = { ACTIVATED: 'ok', PENDING_ACTIVATION: 'warn', NOT_ACTIVATED: 'off' } as const satisfies Record<string, Tone>;
export type LoginStatus = keyof typeof tones;

/** Whether somebody can sign in for an account (C1): green, yellow or gray, and in words. */
export const Status = ({ status }: { status: LoginStatus }) => <Tag tone={tones[status]}>{m.account.statuses[status]}</Tag>;
