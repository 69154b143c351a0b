export default {
  title: 'All roles', lead: 'What each role is for, what its holders may do, and which mails they get by themselves.', search: 'Search roles', noMatch: 'No role matches.', clear: 'Show all roles', create: 'New role',
  sides: { PROVIDER: 'The provider’s staff', CUSTOMER: 'All customers', PURCHASER: 'Purchasers' }, customersOf: (programme: string) => `Customers: ${programme}`,
  programmes: { SERVICE_PORTAL: 'Service portal', LICENCE: 'Licence', MANAGED: 'Managed site', PRACTICE: 'Practice' },
  required: (n: number) => (n > 1 ? `Required: at least ${n} people` : 'Required: at least one person'), holders: 'Holders', any: 'Any number', atMost: (n: number) => (n === 1 ? 'At most one person' : `At most ${n} people`), between: (least: number, most: number) => (least === most ? `Exactly ${least}` : `${least} to ${most} people`),
  rank: 'Authority', rankOf: (n: number) => (n === 1 ? 'First' : n === 2 ? 'Second' : `Level ${n}`), may: 'Holders may', mails: 'Mails they get by themselves', grants: 'They may give and take', nothing: 'Nothing beyond belonging to the account', noMails: 'None', noGrants: 'No roles', audience: 'For whom', programme: 'Programme', where: 'Where it is held',
  permissions: {
    'accounts.read': 'See the account', 'accounts.manage': 'Create and change accounts', 'contacts.read': 'See contacts', 'contacts.manage': 'Add and change contacts and their roles',
    'access.read': 'See who has portal access', 'access.manage': 'Give and take portal access', 'tickets.open': 'Open tickets', 'tickets.read-all': 'See all tickets of the account', 'tickets.answer': 'Answer customers’ tickets',
    'notifications.read': 'See which mails were sent', 'roles.read': 'See all roles', 'roles.manage': 'Define roles', 'imports.run': 'Import lists of clients', 'changes.approve': 'Approve requested changes', 'operations.manage': 'Run the installation', 'terms.publish': 'Publish the terms',
  },
  automatic: { 'ticket-opened': 'A ticket was opened', 'monthly-report': 'Monthly report', invoice: 'Invoice' },
  heldIn: (n: number, more: boolean) => (more ? `More than ${n} accounts have holders of it.` : n === 0 ? 'No account has a holder of it.' : n === 1 ? 'One account has holders of it.' : `${n} accounts have holders of it.`), showAccounts: 'Show the accounts',
  misfits: 'Accounts that do not fit', misfitsLead: 'Roles change at once; whoever no longer fits stays until somebody decides.', noMisfits: 'Every account fits this role.', account: 'Account', reason: 'Why', count: 'Holders', reasons: { TOO_MANY: 'More holders than allowed', TOO_FEW: 'Too few holders', NOT_APPLICABLE: 'The role is not one of this account’s programme' },
  edit: 'Edit role', definition: 'Definition', back: 'All roles', created: 'The role is defined.',
  effect: 'A change holds at once for everybody who holds this role; what it takes away ends their sessions.',
  form: { name: 'Name', side: 'For people of', programme: 'Programme', programmeHint: 'Capital letters, digits and low lines; empty for all customers', audience: 'For whom it is', rank: 'Authority', rankHint: '1 is the highest; empty for none', least: 'At least how many holders', most: 'At most how many holders', mostHint: 'Empty for any number', permissions: 'Holders may', mails: 'Mails they get by themselves', mail: (n: number) => `Mail ${n}`, addMail: 'Add a mail', mailHint: 'Name of a kind of mail, such as monthly-report', grants: 'Roles that holders may give and take', define: 'Define role' },
};
