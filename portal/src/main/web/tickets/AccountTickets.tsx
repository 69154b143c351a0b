import { Head } from '../account/Head';
import type { Params } from '../kit/routing';
import { List } from './List';

/** The tickets of one account, for staff. */
export default function AccountTickets({ params }: { params: Params }) {
  return <><Head id={params.id!} /><List account={params.id} /></>;
}
