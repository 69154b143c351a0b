import { plural } from '../i18n/plural';

const categories: Record<string, string> = { GENERAL: 'Question', CONTACT_CHANGES: 'Contact changes', REMOVE_USER: 'Remove user' };
const requestStates: Record<string, string> = { REQUESTED: 'Waits for approval', APPLYING: 'Being applied', APPLIED: 'Applied', DECLINED: 'Declined', CANCELLED: 'Cancelled' };

export default {
  title: 'Tickets', submit: 'Submit a ticket', submitNow: 'Submit', subject: 'Subject', status: 'State', about: 'About', any: 'Any state', unclosed: 'Not closed', allClosed: 'No ticket is open.', closedToo: 'Show closed ones too', anything: 'Anything', messages: 'Messages', last: 'Last message', clear: 'Clear the filters', noMatch: 'No ticket matches.', empty: 'Your questions and requests will stand here, with the answers.', categories,
  states: { OPEN: 'With us', WAITING_FOR_STAFF: 'With us', WAITING_FOR_CUSTOMER: 'Waits for you', CLOSED: 'Closed' }, statesForStaff: { OPEN: 'New', WAITING_FOR_STAFF: 'Waits for us', WAITING_FOR_CUSTOMER: 'Waits for the customer', CLOSED: 'Closed' },
  opened: (at: string) => `opened ${at}`, conversation: 'Conversation', nothingSaid: 'Nothing has been said yet.', you: 'You', reply: 'Reply', send: 'Send', sent: 'Sent.', closedHelp: 'This ticket is closed. Open it again to go on.', close: 'Close ticket', closed: 'Ticket closed.', reopen: 'Open again', reopened: 'Ticket is open again.',
  request: 'Contact changes', requestStates, changes: (n: number) => plural('en', n, { one: `${n} change`, other: `${n} changes` }), amended: (n: number) => plural('en', n, { one: `amended ${n} time`, other: `amended ${n} times` }), reason: 'Reason:', look: 'Look at the changes', choose: 'Choose',
  assignee: 'Taken by', turn: 'Whose turn', anybody: 'Anybody', me: 'Me', nobody: 'Nobody', take: 'Take', putBack: 'Put back', taken: 'You have taken the ticket.', putBackDone: 'The ticket is free to take.', present: (names: string) => `Looking at this now: ${names}`, internal: 'Note for staff', note: 'Note for staff', noteHelp: 'Customers do not see it and nobody is mailed.', addNote: 'Add note for staff', answer: 'Reply to the customer', kind: 'What you write', outcome: 'Outcome', outcomes: { COMPLETED: 'Done as asked', DECLINED: 'Not done' },
  forms: {
    GENERAL: { title: 'Question', help: 'We answer here, and by mail.', fields: { subject: 'Subject', message: 'What can we do for you?' } },
    REMOVE_USER: { title: 'Remove user', help: 'Our Client Success team removes the person and answers here to confirm it.', fields: { contact: 'Who is to be removed', reason: 'Reason', lastDay: 'Last day' } },
  },
};
