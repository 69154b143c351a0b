import { useQuery } from '@tanstack/react-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { m } from '../i18n';
import { type Operation, type Preview, preview } from './changes';

/** What the service says a change would do, worked out anew 400 ms after the last keystroke. */
export function useEffects(accountId: string, operation: Operation | null): Preview | undefined {
  const wanted = operation && JSON.stringify(operation);
  const [settled, setSettled] = useState(wanted);
  useEffect(() => { const timer = setTimeout(() => setSettled(wanted), 400); return () => clearTimeout(timer); }, [wanted]);
  const answer = useQuery({ queryKey: ['change-preview', accountId, settled], queryFn: () => preview(accountId, JSON.parse(settled!) as Operation), enabled: settled !== null && settled === wanted, staleTime: 0, retry: false, placeholderData: undefined });
  return settled === wanted ? answer.data : undefined;
}

/** The effects in words; what forbids the change stands last. */
export const Effects = ({ of, children }: { of: Preview | undefined; children: ComponentChildren }) => <>
  <ul>{children}{of?.needsApproval && <li>{m.account.effectApproval}</li>}{of?.mails.some((mail) => mail.type === 'INVITATION') && <li>{m.account.effectWelcome}</li>}{of?.rights.some((right) => right.signIn === 'ENDS') && <li>{m.account.effectSignInEnds}</li>}</ul>
  {of && of.broken.length > 0 && <div class="note bad" role="alert"><strong>{m.account.forbidden}</strong><ul>{of.broken.map((rule, i) => <li key={i}>{rule.detail}</li>)}</ul></div>}</>;
