import type { Schemas } from '../api';
import { m } from '../i18n';
import { when } from '../i18n/time';
import { Link } from '../kit/routing';
import { RequestState } from './RequestState';

/** Requests of the account that are decided, the latest first. */
export function Earlier({ items }: { items: Schemas['ChangeRequestItem'][] }) {
  if (items.length === 0) return null;
  return <section class="stack" aria-labelledby="earlier"><h2 id="earlier">{m.manager.earlier}</h2>
    <ul class="plain">{items.map((each) => <li key={each.id} class="head"><Link to={'/change-requests/' + each.id}>{m.manager.earlierOne(each.number, when(each.requestedAt, 'day'))}</Link><RequestState state={each.status} /></li>)}</ul></section>;
}
