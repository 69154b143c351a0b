import type { Schemas } from '../api';
import { boot, may } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

/** Who of the staff has taken a ticket; taking and putting back are each the other's way back. */
export function Assignee({ ticket, etag }: { ticket: Schemas['TicketResource']; etag: string | null }) {
  const refresh = useRefresh();
  const me = boot.me?.contact?.id ?? null;
  const mine = ticket.assignee?.contactId === me;
  const assign = useCommand<{ contactId: string | null; etag: string | null }, { etag: string | null }>((to, key) => ask('put', '/api/tickets/{ticketId}/assignee', { path: { ticketId: ticket.id }, body: { contactId: to.contactId }, etag: to.etag, key }),
    async (done, to) => {
      await refresh('/api/tickets');
      // said last: the way back is the same command, which is free then
      say(to.contactId ? m.tickets.taken : m.tickets.putBackDone, () => assign.run({ contactId: ticket.assignee?.contactId ?? null, etag: done.etag }));
    });
  return <section class="card"><h2>{m.tickets.assignee}</h2><p>{ticket.assignee ? <bdi>{ticket.assignee.name ?? m.people.former}</bdi> : m.tickets.nobody}</p>
    {may('tickets.answer') && <div class="actions"><Button busy={assign.busy} onClick={() => assign.run({ contactId: mine ? null : me, etag })}>{mine ? m.tickets.putBack : m.tickets.take}</Button></div>}<Outcome of={assign} /></section>;
}
