import access from '../access/fr';
import account from '../account/fr';
import accounts from '../accounts/fr';
import actionlinks from '../actionlinks/fr';
import audits from '../audits/fr';
import contacts from '../contacts/fr';
import history from '../history/fr';
import home from '../home/fr';
import imports from '../imports/fr';
import kit from '../kit/fr';
import manager from '../manager/fr';
import operations from '../operations/fr';
import people from '../people/fr';
import programmes from '../programmes/fr';
import purchasers from '../purchasers/fr';
import roles from '../roles/fr';
import sessions from '../sessions/fr';
import shell from '../shell/fr';
import terms from '../terms/fr';
import tickets from '../tickets/fr';
import viewing from '../viewing/fr';
import type { Messages } from './en';

const fr: Messages = { access, account, accounts, actionlinks, audits, contacts, history, home, imports, kit, manager, operations, people, programmes, purchasers, roles, sessions, shell, terms, tickets, viewing };

export default fr;
