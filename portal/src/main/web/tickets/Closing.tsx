import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { staff } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Choice } from '../kit/controls';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

type Result = NonNullable<Schemas['Closing']['outcome']>;
const outcomes: Result[] = ['COMPLETED', 'DECLINED'];

/** Closes a ticket, with what came of it where it asks for something; or opens it again. Each is the other's way back. */
export function Closing({ ticket, etag }: { ticket: Schemas['TicketResource']; etag: string | null }) {
  const refresh = useRefresh();
  const [outcome, setOutcome] = useState<Result>('COMPLETED');
  const path = { ticketId: ticket.id };
  const body = staff() && ticket.form?.resolved ? { outcome } : {};
  const reopen = useCommand<string | null, unknown>((tag, key) => ask('post', '/api/tickets/{ticketId}/reopening', { path, etag: tag, key }), () => { say(m.tickets.reopened); return refresh('/api/tickets'); });
  const close = useCommand<string | null, { etag: string | null }>((tag, key) => ask('post', '/api/tickets/{ticketId}/closure', { path, body, etag: tag, key }), ({ etag: closed }) => { say(m.tickets.closed, () => reopen.run(closed)); return refresh('/api/tickets'); });
  const open = ticket.status !== 'CLOSED';
  const now = open ? close : reopen;
  return <div class="stack">{open && 'outcome' in body && <Choice label={m.tickets.outcome} value={outcome} options={outcomes.map((id) => ({ id, text: m.tickets.outcomes[id] }))} onChange={(id) => setOutcome(id as Result)} />}
    <div class="actions"><Button busy={now.busy} onClick={() => now.run(etag)}>{open ? m.tickets.close : m.tickets.reopen}</Button></div><Outcome of={now} /></div>;
}
