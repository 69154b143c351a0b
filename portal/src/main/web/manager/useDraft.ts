import { useMemo, useRef, useState } from 'preact/hooks';
import { type Draft, type Edit, linesOf, nothing } from './draft';
import { nobody, type Person } from './model';

export type Change = (person: Person, change: (edit: Edit) => Edit | undefined) => void;

/** What is asked for and not sent yet; it lives as long as the page. */
export function useDraft(people: Map<string, Person>, start: Draft = {}) {
  const [draft, setDraft] = useState(start);
  const count = useRef(0);
  // the same functions for as long as the page lives, so that only the row changed is shown anew
  const actions = useMemo(() => ({
    change: ((person, change) => setDraft((all) => {
      const { [person.id]: before, ...others } = all;
      const edit = change(before ?? nothing);
      const empty = !edit || (!edit.brought && linesOf(person, edit).length === 0);
      return empty ? others : before ? { ...all, [person.id]: edit } : { ...others, [person.id]: edit };
    })) as Change,
    bring: (edit: Edit) => { const id = 'draft-' + ++count.current; setDraft((all) => ({ ...all, [id]: { ...edit, brought: true } })); return id; },
    set: setDraft,
  }), []);
  const brought = useMemo(() => Object.keys(draft).filter((id) => draft[id]!.brought).map(nobody), [Object.keys(draft).filter((id) => draft[id]!.brought).join()]);
  const lines = useMemo(() => Object.entries(draft).flatMap(([id, edit]) => { const person = people.get(id) ?? (edit.brought ? nobody(id) : undefined); return person ? linesOf(person, edit) : []; }), [draft, people]);
  return { draft, lines, brought, ...actions };
}
