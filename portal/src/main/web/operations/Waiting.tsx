import { m } from '../i18n';
import { ago } from '../i18n/time';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { useGet } from '../kit/query';
import { Loaded } from '../kit/states';
import { Table } from '../kit/table';
import { Tag } from '../kit/Tag';
import { Act } from './Act';
import type { Service } from './Operations';

/** Events on their way out that are held back, oldest first, with the age of the oldest. */
export function Waiting({ service }: { service: Service }) {
  const path = `/api/operations/${service}/outbound-events` as '/api/operations/contacts/outbound-events';
  const waiting = useGet(path, {}, { every: 10 });
  return <Loaded of={waiting} rows={1}>{({ data: { items } }) => (items.length === 0 ? <p><Tag tone="ok">{m.operations.flowing}</Tag></p> : <div class="stack">
    <p><Tag tone="bad">{m.operations.oldest(ago(items.map((item) => item.since).sort()[0]!))}</Tag></p>
    <Table caption={m.operations.outbound} items={items} id={(item) => item.collection + item.id} columns={[
      { id: 'subject', title: m.operations.subject, cell: (item) => `${item.collection} ${item.id}` },
      { id: 'events', title: m.operations.events, kind: 'n', cell: (item) => item.events },
      { id: 'why', title: m.operations.why, cell: (item) => item.why },
      { id: 'since', title: m.operations.since, cell: (item) => ago(item.since) },
      { id: 'act', title: m.operations.act, cell: (item) => <div class="actions">
        <Act refresh={path} send={(key) => ask('post', `${path}/{collection}/{id}/retry`, { path: item, key })}>{(busy, run) => <Button link busy={busy} onClick={run} aria-label={m.operations.retryOf(item.id)}>{m.operations.retry}</Button>}</Act>
        <Act refresh={`/api/operations/${service}`} send={(key) => ask('post', `${path}/{collection}/{id}/park`, { path: item, key })}>{(busy, run) => <Button link busy={busy} onClick={run} aria-label={m.operations.parkOf(item.id)}>{m.operations.park}</Button>}</Act></div> },
    ]} /></div>)}</Loaded>;
}
