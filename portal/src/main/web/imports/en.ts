import { plural } from '../i18n/plural';

const formats: Record<string, string> = { GOOGLE: 'Google Contacts', OUTLOOK: 'Outlook', LIAISON: 'List of clients' };

export default {
  title: 'Imports', begin: 'Import a file', empty: 'Files of clients that are imported will stand here.', receivedAt: 'Received', status: 'State', rows: 'Rows', accountsCreated: 'New accounts', contactsCreated: 'New contacts', linksCreated: 'Contacts in accounts', rejected: 'Rejected rows', formats, format: 'Kind of file',
  states: { RECEIVED: 'Waiting', RUNNING: 'Running', COMPLETED: 'Done', FAILED: 'Failed' }, withRejected: (n: number) => plural('en', n, { one: `Done, ${n} row to correct`, other: `Done, ${n} rows to correct` }),
  help: 'A list of clients, or an export of Google Contacts or Outlook, as CSV. First you see what will happen; nothing is stored until you start the import. The same file twice changes nothing twice.', file: 'File', without: 'Rows without an organization', personAccount: 'get an account of their own', contactOnly: 'become contacts only', encoding: 'Characters', guess: 'Found out by itself', preview: 'See what will happen', will: 'What will happen',
  errors: 'Rows that will not be taken', warnings: 'Worth a look', line: 'Line', column: 'Column', message: 'What to mend', start: (n: number) => plural('en', n, { one: `Import ${n} row`, other: `Import ${n} rows` }),
  of: (at: string) => `Import of ${at}`, going: 'Import is running', leave: 'You can leave this page; the import goes on.', download: 'Get the rejected rows', correct: 'as a file, correct them, and send that file:', all: 'All imports',
};
