import type { ComponentChildren } from 'preact';

export type Tone = 'ok' | 'warn' | 'off' | 'bad' | 'info';

const shapes: Record<Tone, string> = { ok: 'M4.5 8.5l2.5 2.5 4.5-5', warn: 'M8 4.5V8l2.5 1.5', off: 'M5 8h6', bad: 'M5.5 5.5l5 5m0-5l-5 5', info: 'M8 7.5v4M8 4.5v.5' };

/** A state: a word, a shape and a colour that mean the same. */
export const Tag = ({ tone, children }: { tone: Tone; children: ComponentChildren }) =>
  <span class={'tag ' + tone}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path d={shapes[tone]} /></svg>{children}</span>;
