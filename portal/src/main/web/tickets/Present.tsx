import { useEffect } from 'preact/hooks';
import { m } from '../i18n';
import { ask } from '../kit/http';
import { useGet } from '../kit/query';

/** Who else of the staff looks at a ticket; while this page is looked at it says so too. */
export function Present({ ticket }: { ticket: string }) {
  const path = { ticketId: ticket };
  useEffect(() => {
    // nothing depends on it: what fails is told again in a while
    const tell = () => { if (document.visibilityState === 'visible') void ask('put', '/api/tickets/{ticketId}/presence', { path }).catch(() => undefined); };
    tell();
    const timer = setInterval(tell, 10_000);
    return () => clearInterval(timer);
  }, [ticket]);
  const others = useGet('/api/tickets/{ticketId}/presence', { path }, { every: 10 }).data?.data.items ?? [];
  return <p role="status" class={others.length > 0 ? 'note info' : 'sr'}>{others.length > 0 && m.tickets.present(others.map((other) => other.name ?? m.kit.staff).join(', '))}</p>;
}
