import { useEffect, useState } from 'preact/hooks';
import { m } from '../i18n';
import { when } from '../i18n/time';

/** Says that the network is gone, and since when what is shown is old. */
export function Offline() {
  const [since, setSince] = useState<Date | null>(navigator.onLine ? null : new Date());
  useEffect(() => {
    const gone = () => setSince(new Date());
    const back = () => setSince(null);
    addEventListener('offline', gone);
    addEventListener('online', back);
    return () => { removeEventListener('offline', gone); removeEventListener('online', back); };
  }, []);
  return <div role="status">{since && <p class="band">{m.shell.offline(when(since, 'short'))}</p>}</div>;
}
