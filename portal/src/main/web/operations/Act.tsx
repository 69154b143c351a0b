import type { ComponentChildren } from 'preact';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

/** A button that does one thing to one event, and reads the lists again. */
export function Act({ refresh, send, children }: { refresh: string; send: (key: string) => Promise<unknown>; children: (busy: boolean, run: () => void) => ComponentChildren }) {
  const again = useRefresh();
  const command = useCommand<null, unknown>((_, key) => send(key), () => { say(m.operations.done); return again(refresh); });
  return <>{children(command.busy, () => void command.run(null))}<Outcome of={command} /></>;
}
