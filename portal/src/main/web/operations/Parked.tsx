import { useState } from 'preact/hooks';
import type { Schemas } from '../api';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Button, Modal } from '../kit/controls';
import { ask } from '../kit/http';
import { usePages } from '../kit/query';
import { Loaded } from '../kit/states';
import { More, Table } from '../kit/table';
import { Act } from './Act';
import type { Service } from './Operations';

/** Events set aside: those that could not be taken in, and those held back from going out. */
export function Parked({ service }: { service: Service }) {
  const inPath = `/api/operations/${service}/parked-events` as '/api/operations/contacts/parked-events';
  const outPath = `/api/operations/${service}/parked-outbound-events` as '/api/operations/contacts/parked-outbound-events';
  const inbound = usePages(inPath, {}, { every: 30 });
  const outbound = usePages(outPath, {}, { every: 30 });
  const [looked, look] = useState<Schemas['ParkedEvent'] | null>(null);
  const [dropped, drop] = useState<{ path: typeof inPath | typeof outPath; id: string } | null>(null);
  return <>
    <Loaded of={inbound} rows={1}>{() => (inbound.items.length === 0 ? <p class="muted">{m.operations.noneIn}</p> : <Table caption={m.operations.inbound} items={inbound.items} id={(item) => item.id} columns={[
      { id: 'consumer', title: m.operations.consumer, cell: (item) => item.consumer },
      { id: 'error', title: m.operations.why, cell: (item) => item.error },
      { id: 'attempts', title: m.operations.attempts, kind: 'n', cell: (item) => item.attempts },
      { id: 'at', title: m.operations.since, cell: (item) => when(item.at) },
      { id: 'act', title: m.operations.act, cell: (item) => <div class="actions"><Button link onClick={() => look(item)} aria-label={m.operations.lookOf(item.id)}>{m.operations.look}</Button>
        <Act refresh={inPath} send={(key) => ask('post', `${inPath}/{id}/retry`, { path: item, key })}>{(busy, run) => <Button link busy={busy} onClick={run} aria-label={m.operations.retryOf(item.id)}>{m.operations.retry}</Button>}</Act>
        <Button link onClick={() => drop({ path: inPath, id: item.id })} aria-label={m.operations.dropOf(item.id)}>{m.operations.drop}</Button></div> },
    ]} />)}</Loaded><More of={inbound} />
    <Loaded of={outbound} rows={1}>{() => (outbound.items.length === 0 ? <p class="muted">{m.operations.noneOut}</p> : <Table caption={m.operations.parkedOut} items={outbound.items} id={(item) => item.id} columns={[
      { id: 'subject', title: m.operations.subject, cell: (item) => `${item.collection} ${item.subject}` },
      { id: 'events', title: m.operations.events, kind: 'n', cell: (item) => item.events },
      { id: 'at', title: m.operations.since, cell: (item) => when(item.at) },
      { id: 'act', title: m.operations.act, cell: (item) => <div class="actions"><Act refresh={outPath} send={(key) => ask('post', `${outPath}/{id}/retry`, { path: item, key })}>{(busy, run) => <Button link busy={busy} onClick={run} aria-label={m.operations.retryOf(item.id)}>{m.operations.retry}</Button>}</Act>
        <Button link onClick={() => drop({ path: outPath, id: item.id })} aria-label={m.operations.dropOf(item.id)}>{m.operations.drop}</Button></div> },
    ]} />)}</Loaded><More of={outbound} />
    {looked && <Modal title={m.operations.look} onClose={() => look(null)}><p>{looked.where}</p><p>{looked.error}</p><dl>{Object.entries(looked.headers).map(([name, value]) => <><dt>{name}</dt><dd>{value}</dd></>)}</dl><div class="actions"><Button onClick={() => look(null)}>{m.kit.close}</Button></div></Modal>}
    {dropped && <Modal title={m.operations.drop} onClose={() => drop(null)}><p>{m.operations.dropHelp}</p>
      <Act refresh={`/api/operations/${service}`} send={async (key) => { await ask('delete', `${dropped.path}/{id}` as '/api/operations/contacts/parked-events/{id}', { path: dropped, key }); drop(null); }}>{(busy, run) => <div class="actions"><Button onClick={() => drop(null)}>{m.kit.cancel}</Button><Button danger busy={busy} onClick={run}>{m.operations.dropForGood}</Button></div>}</Act></Modal>}
  </>;
}
