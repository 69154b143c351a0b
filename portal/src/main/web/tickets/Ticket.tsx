import { m } from '../i18n';
import { when } from '../i18n/time';
import { useGet } from '../kit/query';
import { Link, type Params } from '../kit/routing';
import { Loaded } from '../kit/states';
import { Tag } from '../kit/Tag';
import { staff, viewing } from '../boot';
import { Answers } from './Answers';
import { Assignee } from './Assignee';
import { Closing } from './Closing';
import { Conversation } from './Conversation';
import { subject } from './List';
import { Present } from './Present';
import { Request } from './Request';
import { Status } from './Status';

/** A conversation, and beside it what it is about, what became of that, and what can be done. */
export default function Ticket({ params }: { params: Params }) {
  const ticket = useGet('/api/tickets/{ticketId}', { path: { ticketId: params.id! } }, { every: 5 });
  return <Loaded of={ticket}>{({ data, etag }) => <>
    <div class="stack"><h1><bdi>{subject(data)}</bdi></h1><div class="head"><Status state={data.status} /><Outcome of={data.outcome} /><small>{staff() && <><Link to={'/accounts/' + data.accountId}><bdi>{data.account.name}</bdi></Link> · </>}{m.tickets.opened(when(data.openedAt))}</small></div></div>
    <div class="two"><Conversation ticket={data} />
      <div class="stack"><Request ticket={data} /><Answers ticket={data} />{staff() && <><Assignee ticket={data} etag={etag} /><Present ticket={data.id} /></>}{!viewing() && <Closing ticket={data} etag={etag} />}</div></div></>}</Loaded>;
}

/** What came of what was asked for, once the ticket is closed with it (S17). */
const Outcome = ({ of }: { of: string | null | undefined }) => (of ? <Tag tone={of === 'COMPLETED' ? 'ok' : 'bad'}>{(m.tickets.outcomes as Record<string, string>)[of] ?? of}</Tag> : null);
