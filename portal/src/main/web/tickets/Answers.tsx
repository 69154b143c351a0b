import type { Schemas } from '../api';
import { when } from '../i18n/time';
import { Link } from '../kit/routing';
import { Person } from '../people/names';
import { formWords } from './words';

type Form = NonNullable<Schemas['TicketResource']['form']>;

/** What was filled in beside the message, in the form that the ticket was opened with. */
export function Answers({ ticket }: { ticket: Schemas['TicketResource'] }) {
  const form: Form | null | undefined = ticket.form;
  if (!form || form.answers.length === 0) return null;
  const words = formWords(form.id);
  return <section class="card"><h2>{words.title}</h2><dl>{form.answers.map((answer) => <><dt>{words.fields[answer.field] ?? answer.field}</dt><dd><Value ticket={ticket} answer={answer} /></dd></>)}</dl></section>;
}

function Value({ ticket, answer }: { ticket: Schemas['TicketResource']; answer: Form['answers'][number] }) {
  if (answer.type === 'CONTACT') return <Link to={`/accounts/${ticket.accountId}/contacts/${answer.value}`}><Person id={answer.value} name={answer.name ?? undefined} /></Link>;
  return <bdi>{answer.type === 'DATE' ? when(answer.value + 'T00:00:00', 'day') : answer.value}</bdi>;
}
