import { plural } from '../i18n/plural';

const scopes: Record<string, string> = { PAYMENTS: 'payments', CONTRACTS: 'contracts', SUPPORT: 'support' };

export default {
  title: 'Purchasers', purchaser: 'Purchaser', another: 'another purchaser', scopes, lead: 'Other firms whose people act for this account within what they look after. They never decide who can sign in.',
  none: 'No other firm acts for this account.', name: 'Name a purchaser', change: 'Change', changeOf: 'Change purchasers', titleOf: (account: string) => `Purchasers of ${account}`,
  offers: { PAYMENTS: 'Payments', CONTRACTS: 'Contracts', SUPPORT: 'Support' } as Record<string, string>, notes: { PAYMENTS: 'invoices and payments, and who is concerned with them', CONTRACTS: 'agreements, and who is concerned with them', SUPPORT: 'requests to us' } as Record<string, string>,
  find: 'Add a purchaser by name', noneFound: 'No purchaser of this name. Purchasers are accounts of their own.', added: (name: string) => `${name} is added below.`, dropped: 'With nothing ticked it is no purchaser of this account.', unchanged: 'Nothing is changed yet.',
  apply: 'Set purchasers', ask: 'Request these purchasers', set: 'The purchasers are set.', asked: (n: number) => `Requested as contact changes ${n}.`,
  gains: (name: string, what: string) => `People of ${name} can from then on look after: ${what}.`, loses: (name: string, what: string) => `People of ${name} no longer look after: ${what}.`, leaves: (name: string) => `Nobody of ${name} acts for this account any more; who is signed in for it is signed out.`,
  customers: 'Customers', customersLead: 'Customers who let your firm act for them. You act for one at a time.', customer: 'Customer', through: 'Through', actFor: 'Act for', actForName: (name: string) => `Act for ${name}`, inUse: 'In use', findCustomer: 'Find a customer', noMatch: 'No customer matches.',
  noCustomers: 'Customers who name your firm as their purchaser will stand here.', count: (n: number) => plural('en', n, { one: `${n} customer`, other: `${n} customers` }),
};
