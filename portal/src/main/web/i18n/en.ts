import access from '../access/en';
import account from '../account/en';
import accounts from '../accounts/en';
import actionlinks from '../actionlinks/en';
import audits from '../audits/en';
import contacts from '../contacts/en';
import history from '../history/en';
import home from '../home/en';
import imports from '../imports/en';
import kit from '../kit/en';
import manager from '../manager/en';
import operations from '../operations/en';
import people from '../people/en';
import programmes from '../programmes/en';
import purchasers from '../purchasers/en';
import roles from '../roles/en';
import sessions from '../sessions/en';
import shell from '../shell/en';
import terms from '../terms/en';
import tickets from '../tickets/en';
import viewing from '../viewing/en';

/** All words of one language; each feature has its own beside it. */
const en = { access, account, accounts, actionlinks, audits, contacts, history, home, imports, kit, manager, operations, people, programmes, purchasers, roles, sessions, shell, terms, tickets, viewing };

export default en;
export type Messages = typeof en;
