import type { Schemas } from '../api';
import { viewing } from '../boot';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Loaded } from '../kit/states';
import { More } from '../kit/table';
import { Tag } from '../kit/Tag';
import { Author } from './Author';
import { Reply } from './Reply';

/** What was said, oldest first, and the place to answer. */
export function Conversation({ ticket }: { ticket: Schemas['TicketResource'] }) {
  const messages = usePages('/api/tickets/{ticketId}/messages', { path: { ticketId: ticket.id } }, { every: 5 });
  return <section class="stack" aria-label={m.tickets.conversation}><Loaded of={messages}>{() => <>
    <ol class="plain" aria-live="polite">{ticket.message && !messages.items.some((each) => each.message === ticket.message) && <Said author={ticket.openedBy} at={ticket.openedAt} text={ticket.message} />}
      {messages.items.filter((each) => each.message).map((each) => <Said key={each.id} author={each.author} at={each.postedAt} text={each.message} internal={each.internal} />)}</ol>
    {messages.items.length === 0 && !ticket.message && <p class="muted">{m.tickets.nothingSaid}</p>}<More of={messages} /></>}</Loaded>
    {!viewing() && <Reply ticket={ticket} />}</section>;
}

type SaidProps = { author: { contactId: string; side: string; name?: string | null }; at: string; text: string; internal?: boolean };

const Said = ({ author, at, text, internal }: SaidProps) => <li class={internal ? 'bubble internal' : 'bubble'}><div class="head"><strong><Author of={author} /></strong>{internal && <Tag tone="warn">{m.tickets.internal}</Tag>}<small><time dateTime={at}>{when(at)}</time></small></div><div class="said" dir="auto">{text}</div></li>;
