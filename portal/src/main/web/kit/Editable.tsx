import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { m } from '../i18n';
import type { Command } from './command';
import { Button } from './controls';

type Props = { title: string; /** of the button for who cannot see where it stands: "Edit profile" */ name: string; can?: boolean; action?: ComponentChildren; form: (close: () => void) => ComponentChildren; children: ComponentChildren };

/** A card that is read, and edited in place; the focus goes into the form and back to the button. */
export function Editable({ title, name, can = true, action, form, children }: Props) {
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const shown = useRef(false);
  const id = useId();
  useEffect(() => {
    if (shown.current) card.current?.querySelector<HTMLElement>(editing ? 'input, select, textarea' : '.head button')?.focus();
    shown.current = true;
  }, [editing]);
  return <section class="card" ref={card} aria-labelledby={id}><div class="head"><h2 id={id}>{title}</h2><div class="push actions">{action}{can && !editing && <Button aria-label={name} onClick={() => setEditing(true)}>{m.kit.edit}</Button>}</div></div>
    {editing ? form(() => setEditing(false)) : children}</section>;
}

/** The end of a form: save, or leave it. */
export const Foot = <A,>({ of, save, idle, cancel }: { of: Command<A>; save?: string; idle?: boolean; cancel: () => void }) =>
  <div class="actions"><Button primary type="submit" busy={of.busy} disabled={idle ?? false}>{save ?? m.kit.save}</Button><Button onClick={cancel}>{m.kit.cancel}</Button></div>;
