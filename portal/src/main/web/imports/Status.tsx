import type { Schemas } from '../api';
import { m } from '../i18n';
import { Tag, type Tone } from '../kit/Tag';

const tones: Record<Schemas['ImportResource']['status'], Tone> = { RECEIVED: 'warn', RUNNING: 'warn', COMPLETED: 'ok', FAILED: 'bad' };

/** How far an import is; one with rows left to correct is not simply done. */
export const Status = ({ of }: { of: Schemas['ImportResource'] }) =>
  (of.status === 'COMPLETED' && of.rejectedRows > 0 ? <Tag tone="warn">{m.imports.withRejected(of.rejectedRows)}</Tag> : <Tag tone={tones[of.status]}>{m.imports.states[of.status]}</Tag>);
