import { m } from '../i18n';
import { Tag, type Tone } from '../kit/Tag';

const tones: Record<string, Tone> = { REQUESTED: 'warn', APPLYING: 'info', APPLIED: 'ok', CANCELLED: 'off', DECLINED: 'bad' };

/** Where a request for changes stands (D3). */
export const RequestState = ({ state }: { state: string }) => <Tag tone={tones[state] ?? 'info'}>{m.manager.states[state] ?? state}</Tag>;

export const isOpen = (state: string) => state === 'REQUESTED' || state === 'APPLYING';
