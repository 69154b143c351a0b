import access from '../access/sv';
import account from '../account/sv';
import accounts from '../accounts/sv';
import actionlinks from '../actionlinks/sv';
import audits from '../audits/sv';
import contacts from '../contacts/sv';
import history from '../history/sv';
import home from '../home/sv';
import imports from '../imports/sv';
import kit from '../kit/sv';
import manager from '../manager/sv';
import operations from '../operations/sv';
import people from '../people/sv';
import programmes from '../programmes/sv';
import purchasers from '../purchasers/sv';
import roles from '../roles/sv';
import sessions from '../sessions/sv';
import shell from '../shell/sv';
import terms from '../terms/sv';
import tickets from '../tickets/sv';
import viewing from '../viewing/sv';
import type { Messages } from './en';

const sv: Messages = { access, account, accounts, actionlinks, audits, contacts, history, home, imports, kit, manager, operations, people, programmes, purchasers, roles, sessions, shell, terms, tickets, viewing };

export default sv;
