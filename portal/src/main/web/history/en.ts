import { plural } from '../i18n/plural';

const events: Record<string, string> = {
  'account-created': 'Account created', 'account-changed': 'Account changed', 'account-imported': 'Account imported', 'account-restated': 'Account as it was', 'contact-linked': 'Contact added', 'contact-unlinked': 'Contact removed',
  'link-changed': 'Contact’s roles or addresses changed', 'roster-changed': 'Contacts changed', 'profile-changed': 'Details changed', 'profile-created': 'Details entered', 'contact-changed': 'Person changed', 'contact-created': 'Person entered',
  'role-defined': 'Role defined', 'role-changed': 'Role changed', 'programme-changed': 'Programme changed', 'grant-changed': 'Portal access changed', 'access-activated': 'Portal access activated', 'login-granted': 'Login turned on', 'login-revoked': 'Login turned off', 'invitation-issued': 'Invitation sent', 'change-request-raised': 'Changes requested', 'change-request-approved': 'Changes approved', 'change-request-applied': 'Changes applied', 'change-request-declined': 'Changes declined', 'change-request-cancelled': 'Changes cancelled', 'change-request-amended': 'Request amended',
};
const fields: Record<string, string> = { name: 'Name', links: 'Contact', roles: 'Roles', emailId: 'Address', addresses: 'Addresses', permissions: 'Permissions', active: 'Active', programme: 'Programme', side: 'Side', type: 'Kind', timeZone: 'Time zone', title: 'Title', phones: 'Phones', emails: 'Addresses', language: 'Language', givenName: 'First name', familyName: 'Last name', policy: 'Which changes need approval', phase: 'Phase', fields: 'Own fields', missingRoles: 'Required roles without a holder', purchasers: 'Purchasers' };

export default {
  title: 'History', rights: 'Rights over time', empty: 'Changes of this account will stand here, each with who made and who approved it.', by: 'By', before: 'before', after: 'after',
  requestedBy: 'Requested by', approvedBy: 'approved by', ownApproval: 'nobody else could', request: (n: number) => `Request ${n}`, ticket: 'Ticket', rightsThen: 'Rights at that time', events, fields,
  lookingAt: (at: string) => `You are looking at ${at}.`, backToNow: 'Back to now', moment: 'Point in time', now: 'Now', earlier: 'Earlier change', later: 'Later change', date: 'Date and time',
  changeOf: (n: number) => plural('en', n, { one: `${n} thing changed`, other: `${n} things changed` }),
  contact: 'Contact', roles: 'Roles', signIn: 'Can sign in', sign: 'Can sign', permissions: 'Permissions', inactive: 'Inactive', left: 'No longer here',
};
