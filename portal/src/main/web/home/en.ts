import { plural } from '../i18n/plural';

const kinds: Record<string, string> = { TICKET_OPENED: 'New ticket', TICKET_REPLIED: 'A customer replied', TICKET_ANSWERED: 'Your ticket was answered', CHANGES_RAISED: 'Your changes wait for approval', CHANGES_APPLIED: 'Your changes were made', CHANGES_DECLINED: 'Your changes were declined', CHANGES_CANCELLED: 'Changes were cancelled', CHANGES_AMENDED: 'Your changes were amended', INVITATION: 'Invitation', ACCESS_ADDED: 'You have access to another account', ADDRESS_CHANGED: 'An address changed', LOGIN_CHANGED: 'A login changed', LOGIN_ENDED: 'A login ended', PASSWORD_CHANGED: 'Your password was changed', FACTORS_CHANGED: 'A second factor changed', FACTOR_RESET_BEGUN: 'A reset of lost factors was asked for', FACTOR_RESET_CONFIRMED: 'A reset of lost factors was confirmed', FACTOR_RESET_DONE: 'Lost factors were taken away', VIEWED_AS: 'Staff viewed as a contact', PASSWORD_RESET: 'Password reset', ACTION_LINK: 'Something to do', ROLE_TAKEN: 'A role was taken away' };
const sides: Record<string, string> = { PROVIDER: 'Provider', CUSTOMER: 'Customer', PURCHASER: 'Purchaser' };

export default {
  title: 'Home', toDo: 'To do', nothing: 'Nothing waits for you.', myTickets: 'My tickets', latestTickets: 'Latest tickets', others: 'In your other accounts', switchTo: 'Switch to', choose: 'Choose an account', find: 'Find an account', noMatch: 'No account matches.', inUse: 'In use', sides, kinds,
  ticketsForYou: (n: number) => plural('en', n, { one: `${n} ticket waits for your answer`, other: `${n} tickets wait for your answer` }), ticketsForUs: (n: number) => plural('en', n, { one: `${n} ticket waits for our answer`, other: `${n} tickets wait for our answer` }),
  secondFactor: (day: string) => `Add a second factor before ${day}: from then on you do not get in without`,
  approvals: (n: number) => plural('en', n, { one: `${n} request of contact changes to look at`, other: `${n} requests of contact changes to look at` }), missingRoles: (n: number) => plural('en', n, { one: `${n} required role has nobody`, other: `${n} required roles have nobody` }),
  inboxEmpty: 'What you are told about tickets and changes will stand here.', unread: 'unread', markRead: 'Mark as read', markReadOf: (what: string) => `Mark as read: ${what}`,
};
