import type { Route } from './kit/routing';

/**
 * Every screen. `menu` is the id under which the menu of the services lists it: a screen of the menu is shown to whom
 * the menu names it, the others to everybody who comes to them.
 */
export type Screen = Route & { menu?: string };

export const screens: Screen[] = [
  { path: '/', menu: 'home', load: () => import('./home/Home') },
  { path: '/choose', load: () => import('./home/Choose') },
  { path: '/inbox', load: () => import('./home/Inbox') },
  { path: '/me/sessions', load: () => import('./sessions/MySessions') },
  { path: '/accounts', menu: 'accounts', load: () => import('./accounts/Accounts') },
  { path: '/accounts/new', load: () => import('./accounts/NewAccount') },
  { path: '/accounts/:id', load: () => import('./account/Info') },
  { path: '/accounts/:id/contacts-manager', load: () => import('./manager/Manager') },
  { path: '/accounts/:id/tickets', load: () => import('./tickets/AccountTickets') },
  { path: '/accounts/:id/history', load: () => import('./history/History') },
  { path: '/accounts/:id/rights', load: () => import('./history/Rights') },
  { path: '/contacts', menu: 'contacts', load: () => import('./contacts/Contacts') },
  { path: '/contacts/new', load: () => import('./contacts/NewContact') },
  { path: '/contacts/:id', load: () => import('./contacts/Contact') },
  { path: '/accounts/:account/contacts/:id', load: () => import('./contacts/Contact') },
  { path: '/customers', menu: 'customers', load: () => import('./purchasers/Customers') },
  { path: '/contacts-manager', menu: 'contacts-manager', load: () => import('./manager/Manager') },
  { path: '/change-requests/:id', load: () => import('./manager/Request') },
  { path: '/approvals', menu: 'approvals', load: () => import('./manager/Approvals') },
  { path: '/access', menu: 'access', load: () => import('./access/Access') },
  { path: '/tickets', menu: 'tickets', load: () => import('./tickets/Tickets') },
  { path: '/tickets/new', load: () => import('./tickets/NewTicket') },
  { path: '/tickets/:id', load: () => import('./tickets/Ticket') },
  { path: '/roles', menu: 'roles', load: () => import('./roles/Roles') },
  { path: '/roles/new', load: () => import('./roles/NewRole') },
  { path: '/roles/:id', load: () => import('./roles/Role') },
  { path: '/programmes', load: () => import('./programmes/Programmes') },
  { path: '/programmes/:id', load: () => import('./programmes/Programme') },
  { path: '/imports', menu: 'imports', load: () => import('./imports/Imports') },
  { path: '/imports/new', load: () => import('./imports/NewImport') },
  { path: '/imports/:id', load: () => import('./imports/Import') },
  { path: '/history', menu: 'history', load: () => import('./history/History') },
  { path: '/rights', menu: 'rights', load: () => import('./history/Rights') },
  { path: '/terms', menu: 'terms', load: () => import('./terms/Terms') },
  { path: '/audits', menu: 'audits', load: () => import('./audits/Audits') },
  { path: '/operations', menu: 'operations', load: () => import('./operations/Operations') },
];
