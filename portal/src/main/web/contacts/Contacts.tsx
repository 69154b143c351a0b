import { staff } from '../boot';
import { OwnContacts } from './OwnContacts';
import { People } from './People';

/** The contacts of the own account; for staff the people of all accounts. */
export default function Contacts() {
  return staff() ? <People /> : <OwnContacts />;
}
