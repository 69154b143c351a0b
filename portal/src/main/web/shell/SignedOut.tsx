import { useEffect, useState } from 'preact/hooks';
import { own, viewing } from '../boot';
import { m } from '../i18n';
import { Modal } from '../kit/controls';
import type { Problem } from '../kit/http';
import { back as ownAccount } from '../viewing/back';

/**
 * When the session ended meanwhile, or another tab acts for another account: says so, and leads back here. Where the second factor
 * has to be shown once more (RFC 9470) that is done in another tab, so that what was entered here stays and can be sent again.
 */
export function SignedOut() {
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const out = (e: Event) => setProblem((e as CustomEvent<Problem>).detail);
    addEventListener('liaison:out', out);
    return () => removeEventListener('liaison:out', out);
  }, []);
  if (!problem) return null;
  const back = encodeURIComponent(location.pathname + location.search);
  if (problem.kind === 'insufficient-user-authentication')
    return <Modal title={m.shell.stepUp} onClose={() => setProblem(null)}>
      <p>{m.shell.stepUpHelp}</p>
      <div class="actions"><a class="button primary" target="_blank" rel="noopener" href={'/login?step-up&account=' + encodeURIComponent(own())} onClick={() => setProblem(null)}>{m.shell.signIn}</a></div></Modal>;
  const switched = problem.kind === 'account-switched';
  if (!switched && viewing())
    return <Modal title={m.viewing.over} onClose={() => setProblem(null)}><p>{m.viewing.overHelp}</p>
      <div class="actions"><a class="button primary" href={ownAccount()}>{m.viewing.back}</a></div></Modal>;
  return <Modal title={switched ? m.shell.switched : m.shell.signedOut} onClose={() => setProblem(null)}>
    <p>{switched ? m.shell.switchedHelp : m.shell.signedOutHelp}</p>
    <div class="actions">{switched ? <a class="button primary" href="/">{m.shell.useOther}</a> : <a class="button primary" href={'/login?to=' + back}>{m.shell.signIn}</a>}</div></Modal>;
}
