import { m } from '../i18n';
import { Button } from '../kit/controls';
import { Outcome } from '../kit/states';
import { focusOn } from './focus';
import type { Outlook } from './usePreview';
import type { Send } from './useSend';

/** How many changes there are, and the ways on: look at them, drop them, ask for them. */
export function SendBar({ count, outlook, send, amends, stopped, onDiscard }: { count: number; outlook: Outlook; send: Send; amends: boolean; stopped: string | undefined; onDiscard: (() => void) | undefined }) {
  const { preview, fresh } = outlook;
  const why = stopped ?? (!fresh ? m.manager.waitsForPreview : !preview || preview.broken.length > 0 ? m.manager.mend : undefined);
  const label = amends ? m.manager.amend(count) : preview && !preview.needsApproval ? m.manager.apply(count) : m.manager.request(count);
  return <div class="stack">
    {send.outdated && <Outdated />}
    <Outcome of={send.command} />
    <div class="sendbar" role="group" aria-label={m.manager.yours}><strong aria-live="polite">{m.manager.changes(count)}</strong>
      <Button link onClick={() => focusOn('yours')}>{m.manager.review}</Button>{onDiscard && <Button link onClick={onDiscard}>{m.manager.discard}</Button>}
      <span class="push"><Button primary busy={send.command.busy} disabled={why !== undefined} aria-describedby="send-why" onClick={send.go}>{label}</Button></span>
      <small id="send-why" class={why ? 'why' : 'sr'}>{why}</small></div></div>;
}

/** Somebody changed the account after what would happen was looked at. */
export const Outdated = () => <div class="note warn" role="alert"><strong>{m.manager.outdated}</strong><p>{m.manager.outdatedHelp}</p></div>;
