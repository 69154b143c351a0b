import type { Schemas } from '../api';
import { viewing } from '../boot';
import { m } from '../i18n';
import { ago } from '../i18n/time';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { usePages, useRefresh } from '../kit/query';
import { useGo } from '../kit/routing';
import { Empty, Loaded } from '../kit/states';
import { More } from '../kit/table';

/** What this person was told, and why. */
export default function Inbox() {
  const inbox = usePages('/api/inbox', {}, { every: 30 });
  return <><h1>{m.shell.inbox(0)}</h1><Loaded of={inbox}>{() => (inbox.items.length === 0 ? <Empty>{m.home.inboxEmpty}</Empty>
    : <ul class="plain">{inbox.items.map((item) => <Entry key={item.id} item={item} />)}</ul>)}</Loaded><More of={inbox} /></>;
}

function Entry({ item }: { item: Schemas['Item'] }) {
  const go = useGo();
  const refresh = useRefresh();
  const read = useCommand<null, unknown>((_, key) => ask('post', '/api/inbox/{id}/read', { path: { id: item.id }, key }), () => refresh('/api/inbox'));
  const words = m.home.kinds[item.kind] ?? item.kind;
  const open = () => { if (!item.read && !viewing()) void read.run(null); go(item.ticketId ? '/tickets/' + item.ticketId : '/'); };
  return <li class="card"><div class="head"><Button link onClick={open}>{item.read ? words : <strong>{words}</strong>}{item.subject && <>: <bdi>{item.subject}</bdi></>}</Button>{!item.read && <span class="sr">{m.home.unread}</span>}<small class="push">{ago(item.createdAt)}</small></div>
    {!item.read && !viewing() && <p><Button link busy={read.busy} aria-label={m.home.markReadOf(words)} onClick={() => read.run(null)}>{m.home.markRead}</Button></p>}</li>;
}
