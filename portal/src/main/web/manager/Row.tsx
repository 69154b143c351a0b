import { memo } from 'preact/compat';
import { m } from '../i18n';
import { Button } from '../kit/controls';
import { EmailAddress } from '../kit/EmailAddress';
import { Tag } from '../kit/Tag';
import { Comes, Goes, LineText } from './Diff';
import { detailsAfter, type Edit, holds, linesOf, tick } from './draft';
import { nameOf, type Person, type Role } from './model';
import { PersonDetails } from './PersonDetails';
import type { Change } from './useDraft';

export type RowProps = { person: Person; edit: Edit | undefined; roles: Role[]; byId: Map<string, Role>; open: boolean; toggle: (id: string) => void;
  /** absent where nothing can be changed */ change?: Change | undefined; drop?: ((person: Person, name: string) => void) | undefined; /** null for all */ givable: Set<string> | null; self: boolean };

/** A contact with a box for each role; of 200 rows a tick shows only its own anew. */
export const Row = memo(function Row(props: RowProps) {
  const { person, edit, roles, byId, open, toggle, change } = props;
  const name = nameOf(detailsAfter(person, edit));
  const told = edit && !edit.brought && !edit.removed ? linesOf(person, edit).filter((line) => line.kind !== 'given' && line.kind !== 'taken') : [];
  return <>
    <tr data-changed={edit ? true : undefined}>
      <th scope="row"><button type="button" class="link" id={'row-' + person.id} aria-expanded={open} onClick={() => toggle(person.id)}>{edit?.removed ? <del><bdi>{name}</bdi></del> : <bdi>{name}</bdi>}</button> <RowTag edit={edit} />
        {edit?.removed ? <small class="under">{m.manager.removedHelp}</small> : <small class="under"><EmailAddress of={(edit?.brought ? edit.added[0] : person.addresses[0]?.address) ?? ''} /></small>}
        {told.map((line) => <small class="under" key={line.kind + line.of}><LineText line={line} roles={byId} /></small>)}</th>
      {roles.map((role) => <td key={role.id} class="c"><Cell {...props} role={role} name={name} /></td>)}
      {change && <td><RowAction {...props} name={name} /></td>}
    </tr>
    {open && <tr class="open"><td colSpan={roles.length + (change ? 2 : 1)}><PersonDetails {...props} name={name} /></td></tr>}
  </>;
});

function RowTag({ edit }: { edit: Edit | undefined }) {
  if (!edit) return null;
  return edit.brought ? <Tag tone="ok">{m.manager.isNew}</Tag> : edit.removed ? <Tag tone="off">{m.manager.toBeRemoved}</Tag> : <Tag tone="warn">{m.manager.changed}</Tag>;
}

function Cell({ person, edit, role, name, change, givable, self }: RowProps & { role: Role; name: string }) {
  const before = person.roles.includes(role.id);
  const after = holds(person, edit, role.id);
  if (!change || edit?.removed) return <Held before={before} after={after} role={role.name} />;
  const bound = givable !== null && !givable.has(role.id) && !(self && before);
  return <label class="box" data-changed={before === after ? undefined : after ? 'comes' : 'goes'}><input type="checkbox" aria-label={m.manager.cell(role.name, name)} checked={after} disabled={bound} title={bound ? m.manager.notYours : undefined}
    onChange={(e) => { const on = e.currentTarget.checked; change(person, (now) => tick(person, now, role.id, on)); }} /></label>;
}

/** The existing and the requested role in one place (Q27). */
function Held({ before, after, role }: { before: boolean; after: boolean; role: string }) {
  if (before && !after) return <Goes>{role}</Goes>;
  if (after && !before) return <Comes>{role}</Comes>;
  return <><span aria-hidden="true">{after ? '●' : '–'}</span><span class="sr">{after ? m.manager.held : m.manager.notHeld}</span></>;
}

/** Removing only flags the row (Q21); whom the draft brings is just not brought. */
function RowAction({ person, edit, change, drop, name }: RowProps & { name: string }) {
  if (edit?.removed) return <Button link aria-label={m.manager.restoreName(name)} onClick={() => change!(person, ({ removed: _, ...now }) => now)}>{m.manager.restore}</Button>;
  return <Button link aria-label={m.manager.removeName(name)} onClick={() => (edit?.brought ? drop!(person, name) : change!(person, (now) => ({ ...now, removed: true })))}>{m.manager.remove}</Button>;
}
