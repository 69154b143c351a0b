import { own, staff } from '../boot';
import type { Params } from '../kit/routing';
import { PersonPage } from './PersonPage';
import { PlacePage } from './PlacePage';

/** A contact: as one account knows it, or for staff the person over all accounts. */
export default function Contact({ params }: { params: Params }) {
  const { account, id } = params;
  return staff() && !account ? <PersonPage contactId={id!} /> : <PlacePage accountId={staff() ? account! : own()} contactId={id!} />;
}
