import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import type { Command } from '../kit/command';
import { Button, Modal } from '../kit/controls';
import { Outcome } from '../kit/states';

type Props<A> = { title: string; action: string; danger?: boolean; disabled?: boolean; command: Command<A>; argument: A; onClose: () => void; /** what will happen */ effect: ComponentChildren; children?: ComponentChildren };

/** Asks before something is done whose effect is named; its button says what it does. */
export function Confirm<A>({ title, action, danger, disabled, command, argument, onClose, effect, children }: Props<A>) {
  const go = async () => { if (!disabled && await command.run(argument)) onClose(); };
  return <Modal title={title} onClose={onClose}><form class="stack" noValidate onSubmit={(e) => { e.preventDefault(); void go(); }}>
    {children}{effect && <div class="note info" aria-live="polite"><strong>{m.account.effect}</strong>{effect}</div>}<Outcome of={command} />
    <div class="actions"><Button onClick={onClose}>{m.kit.cancel}</Button><Button type="submit" primary={!danger} danger={danger ?? false} disabled={disabled ?? false} busy={command.busy}>{action}</Button></div></form></Modal>;
}
