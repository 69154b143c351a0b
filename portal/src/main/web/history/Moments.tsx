import { useId } from 'preact/hooks';
import type { Schemas } from '../api';
import { Who } from '../people/names';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Button, TextField } from '../kit/controls';

type Props = { at: string | undefined; items: Schemas['HistoryItem'][]; more?: (() => void) | undefined; go: (at: string | undefined) => void; nameOf: (id: string) => string | undefined };

/** The changes as steps of a slider; buttons and a date do the same without dragging (WCAG 2.5.7). */
export function Moments({ at, items, more, go, nameOf }: Props) {
  const id = useId();
  const steps = items.map((item) => item.at).reverse();
  const now = steps.length;
  const exact = at ? steps.findLastIndex((step) => step <= at) : now;
  const step = Math.max(exact, 0);
  const item = step < now ? items[items.length - 1 - step] : undefined;
  const to = (index: number) => go(index >= now ? undefined : steps[Math.max(index, 0)]);
  const said = item ? `${when(item.at)}: ${m.history.changeOf(item.changes.length)}` : m.history.now;
  return <section class="card" aria-label={m.history.moment}>
    <div class="tight"><label for={id}>{m.history.moment}</label>
      <input id={id} type="range" min={0} max={now} step={1} value={step} aria-valuetext={said} onInput={(e) => to(Number(e.currentTarget.value))} /></div>
    <div class="bar"><Button disabled={step === 0 && !more} onClick={() => (step === 0 ? more?.() : to(step - 1))}>{step === 0 && more ? m.kit.more : m.history.earlier}</Button>
      <Button disabled={at === undefined} onClick={() => to(step + 1)}>{m.history.later}</Button>
      <TextField type="datetime-local" label={m.history.date} value={local(at)} onChange={(value) => go(value ? instant(value) : undefined)} /></div>
    <p class="muted">{said}{item && <> · {m.history.by} <Who actor={item.request?.decidedBy ?? item.by} nameOf={nameOf} /></>}</p></section>;
}

/** The browser's own time for a date field. */
function local(at: string | undefined) {
  if (!at) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Never later than now: nobody knows what rights there will be. */
const instant = (value: string) => new Date(Math.min(new Date(value).getTime(), Date.now())).toISOString();
