import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { may, staff } from '../boot';
import { m } from '../i18n';
import { useCommand } from '../kit/command';
import { Button, Radio, TextArea } from '../kit/controls';
import { fieldErrors } from '../kit/form';
import { ask } from '../kit/http';
import { useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';

/**
 * An answer, or for staff a note that no customer sees: two kinds that differ in word, colour and button. The draft and its
 * kind are kept in this tab until they are sent, also over a sign-in; nowhere longer.
 */
export function Reply({ ticket }: { ticket: Schemas['TicketResource'] }) {
  const [text, setText] = useKept('reply:' + ticket.id);
  const [note, setNote] = useKept('note:' + ticket.id);
  const internal = note !== '';
  const refresh = useRefresh();
  const send = useCommand<{ message: string; internal: boolean }, unknown>((body, key) => ask('post', '/api/tickets/{ticketId}/messages', { path: { ticketId: ticket.id }, body, key }), () => { setText(''); say(m.tickets.sent); return refresh('/api/tickets'); });
  if (ticket.status === 'CLOSED' && !staff()) return <p class="note info">{m.tickets.closedHelp}</p>;
  const label = internal ? m.tickets.note : staff() ? m.tickets.answer : m.tickets.reply;
  return <form class={internal ? 'bubble internal' : 'card'} onSubmit={(e) => { e.preventDefault(); if (text.trim()) void send.run({ message: text, internal }); }}>
    {may('tickets.answer') && <fieldset><legend>{m.tickets.kind}</legend><div class="head"><Radio name="kind" label={m.tickets.answer} checked={!internal} onChange={() => setNote('')} /><Radio name="kind" label={m.tickets.note} note={m.tickets.noteHelp} checked={internal} onChange={() => setNote('yes')} /></div></fieldset>}
    <TextArea label={label} name="message" value={text} error={fieldErrors(send.failure).message} onChange={setText} /><Outcome of={send} />
    <div class="actions"><Button type="submit" primary busy={send.busy} disabled={!text.trim()}>{internal ? m.tickets.addNote : m.tickets.send}</Button></div></form>;
}

function useKept(key: string): [string, (next: string) => void] {
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? '');
  return [value, (next) => { setValue(next); if (next) sessionStorage.setItem(key, next); else sessionStorage.removeItem(key); }];
}
