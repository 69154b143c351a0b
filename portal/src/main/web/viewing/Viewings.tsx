import type { Schemas } from '../api';
import { may } from '../boot';
import { m } from '../i18n';
import { isolate } from '../i18n/isolate';
import { when } from '../i18n/time';
import { useCommand } from '../kit/command';
import { Button } from '../kit/controls';
import { ask } from '../kit/http';
import { usePages, useRefresh } from '../kit/query';
import { Outcome } from '../kit/states';
import { say } from '../kit/status';
import { More, Table } from '../kit/table';

type Viewing = Schemas['ViewingResource'];

const path = '/api/accounts/{accountId}/view-as';
const isOpen = (viewing: Viewing) => !viewing.endedAt && new Date(viewing.until) > new Date();

/** Who of the staff viewed as which contact of an account, when and why; whoever decides about access can end it. */
export function Viewings({ accountId }: { accountId: string }) {
  const viewings = usePages(path, { path: { accountId } });
  const refresh = useRefresh();
  const end = useCommand((viewing: Viewing) => ask('delete', '/api/view-as/{viewingId}', { path: { viewingId: viewing.id } }), async (_, viewing) => { await refresh(path); say(m.viewing.ended(isolate(viewing.staff.name))); });
  return <details class="card"><summary>{m.viewing.list}</summary><p class="muted">{m.viewing.listHelp}</p><Outcome of={end} />
    {viewings.items.length === 0 ? <p>{viewings.isSuccess && m.viewing.none}</p> : <Table caption={m.viewing.list} items={viewings.items} id={({ id }) => id} columns={[
      { id: 'staff', title: m.viewing.staff, cell: ({ staff }) => <bdi>{staff.name}</bdi> }, { id: 'as', title: m.viewing.as, cell: ({ contact }) => <bdi>{contact.name}</bdi> },
      { id: 'why', title: m.viewing.why, cell: ({ reason }) => <bdi>{reason}</bdi> }, { id: 'since', title: m.viewing.since, cell: ({ since }) => when(since) }, { id: 'until', title: m.viewing.until, cell: ({ until, endedAt }) => when(endedAt ?? until) },
      { id: 'end', title: m.viewing.end, cell: (viewing) => (isOpen(viewing) && may('access.manage') ? <Button link busy={end.busy} aria-label={m.viewing.endName(viewing.staff.name, viewing.contact.name)} onClick={() => end.run(viewing)}>{m.viewing.end}</Button> : '–') }]} />}<More of={viewings} /></details>;
}
