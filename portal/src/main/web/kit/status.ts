import { signalOf } from './signal';

export type Said = { id: number; text: string; undo?: (() => unknown) | undefined };

let count = 0;

/** What the status line at the foot of the page says; the newest last. */
export const said = signalOf<Said[]>([]);

/** Says something in the status line for ten seconds, with the way back where there is one. */
export function say(text: string, undo?: () => unknown) {
  said.set([...said.get().slice(-2), { id: ++count, text, undo }]);
}

export const unsay = (id: number) => said.set(said.get().filter((each) => each.id !== id));
