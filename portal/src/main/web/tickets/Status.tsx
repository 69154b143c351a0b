import type { Schemas } from '../api';
import { staff } from '../boot';
import { m } from '../i18n';
import { Tag, type Tone } from '../kit/Tag';

type State = Schemas['TicketResource']['status'];
const ours: Record<State, Tone> = { OPEN: 'warn', WAITING_FOR_STAFF: 'warn', WAITING_FOR_CUSTOMER: 'info', CLOSED: 'off' };
const theirs: Record<State, Tone> = { OPEN: 'info', WAITING_FOR_STAFF: 'info', WAITING_FOR_CUSTOMER: 'warn', CLOSED: 'off' };

/** Whose turn it is, in the words of whoever looks. */
export const Status = ({ state }: { state: State }) => <Tag tone={(staff() ? ours : theirs)[state]}>{(staff() ? m.tickets.statesForStaff : m.tickets.states)[state]}</Tag>;

export const states: State[] = ['OPEN', 'WAITING_FOR_STAFF', 'WAITING_FOR_CUSTOMER', 'CLOSED'];

/** In the place of a state in an address: all of them, or all but closed. */
export const every = 'any';
export const unclosed = 'unclosed';
