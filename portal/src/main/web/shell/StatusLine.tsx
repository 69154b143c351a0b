import { useEffect, useState } from 'preact/hooks';
import { m } from '../i18n';
import { said, type Said, unsay } from '../kit/status';

/** What was just done, and its way back, for ten seconds; it stays while it is pointed at or focused. */
export function StatusLine() {
  const all = said.use();
  return <div class="statusline" role="status" aria-label={m.shell.status}>{all.map((each) => <Line key={each.id} {...each} />)}</div>;
}

function Line({ id, text, undo }: Said) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => unsay(id), 10_000);
    return () => clearTimeout(timer);
  }, [held]);
  return <div onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocusCapture={() => setHeld(true)} onBlurCapture={() => setHeld(false)}>
    <span>{text}</span>{undo && <button type="button" onClick={() => { unsay(id); void undo(); }}>{m.shell.undo}</button>}
    <button type="button" aria-label={m.shell.closeStatus} onClick={() => unsay(id)}>✕</button></div>;
}
