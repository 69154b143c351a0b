import { Problem } from '../kit/http';

/** One that has ended meanwhile is ended all the same. */
export const ends = (sent: Promise<unknown>) => sent.catch((failure: unknown) => { if (!(failure instanceof Problem && failure.status === 404)) throw failure; });
