import type { Schemas } from '../api';
import { own, staff } from '../boot';
import { Change, type Names } from '../history/Change';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { usePages } from '../kit/query';
import { Loaded } from '../kit/states';
import { More } from '../kit/table';
import { useAccount, useRoleNames, Who } from '../people/names';
import { readable } from './readable';

/** What became of a contact: for staff of the person, else what the account's history says of the contact. */
export function ContactHistory({ contactId, name, accountId = own() }: { contactId: string; name: string; accountId?: string }) {
  return staff() ? <OfPerson contactId={contactId} name={name} accountId={accountId} /> : <InAccount contactId={contactId} name={name} accountId={accountId} />;
}

type Of = { contactId: string; name: string; accountId: string };

function OfPerson({ contactId, name, accountId }: Of) {
  const history = usePages('/api/contacts/{contactId}/history', { path: { contactId }, query: { limit: 20 } });
  return <Entries of={history} items={history.items} names={useNames(contactId, name, accountId)} />;
}

function InAccount({ contactId, name, accountId }: Of) {
  const history = usePages('/api/accounts/{accountId}/history', { path: { accountId }, query: { limit: 50 } });
  const items = history.items.map((item) => ({ ...item, changes: item.changes.filter((change) => change.of === contactId) })).filter((item) => item.changes.length > 0);
  return <Entries of={history} items={items} names={useNames(contactId, name, accountId)} />;
}

function useNames(contactId: string, name: string, accountId: string): Names {
  const { nameOf, mailOf } = useAccount(accountId);
  const roleOf = useRoleNames();
  return { nameOf: (id) => (id === contactId ? name : nameOf(id)), mailOf, roleOf };
}

function Entries({ of, items, names }: { of: ReturnType<typeof usePages<'/api/contacts/{contactId}/history'>> | ReturnType<typeof usePages<'/api/accounts/{accountId}/history'>>; items: Schemas['HistoryItem'][]; names: Names }) {
  return <section class="card"><h2>{m.contacts.history}</h2><Loaded of={of} rows={2}>{() => (items.length === 0 ? <p>{m.contacts.noHistory}</p>
    : <ol class="plain">{items.map((item) => <li key={item.sequence} class="tight"><small><time dateTime={item.at}>{when(item.at)}</time> · {m.contacts.by} <Who actor={item.request?.requestedBy ?? item.by} nameOf={names.nameOf} /></small>
      <ul class="plain">{readable(item.changes).map((change, i) => <Change key={i} change={change} names={names} />)}</ul></li>)}</ol>)}</Loaded><More of={of} /></section>;
}
