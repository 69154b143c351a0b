import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import { Button } from './controls';

export type Column<T> = { id: string; title: string; kind?: 'n' | 'c'; cell: (item: T) => ComponentChildren };

/** A table that scrolls within itself; the first column names the row. */
export function Table<T>({ caption, columns, items, id, extra }: { caption: string; columns: Column<T>[]; items: T[]; id: (item: T) => string; /** a cell before the others, such as a box to tick */ extra?: { head: ComponentChildren; cell: (item: T) => ComponentChildren; selected: (item: T) => boolean } }) {
  return <div class="scroll" role="region" aria-label={caption} tabIndex={0}><table><caption class="sr">{caption}</caption>
    <thead><tr>{extra && <th scope="col">{extra.head}</th>}{columns.map((c) => <th key={c.id} scope="col" class={c.kind}>{c.title}</th>)}</tr></thead>
    <tbody>{items.map((item) => <tr key={id(item)} data-selected={extra?.selected(item) || undefined}>{extra && <td>{extra.cell(item)}</td>}{columns.map((c, i) => (i === 0 ? <th key={c.id} scope="row" class={c.kind}>{c.cell(item)}</th> : <td key={c.id} class={c.kind}>{c.cell(item)}</td>))}</tr>)}</tbody></table></div>;
}

/** The way to the next page of a list. */
export const More = ({ of }: { of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) =>
  (of.hasNextPage ? <p><Button busy={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>{m.kit.more}</Button></p> : null);
