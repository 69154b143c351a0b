import { staff } from '../boot';

/** Where a contact of an account is shown: customers look at their own account only. */
export const contactPath = (accountId: string, contactId: string) => (staff() ? `/accounts/${accountId}/contacts/${contactId}` : '/contacts/' + contactId);
export const managerPath = (accountId: string, contactId: string) => `${staff() ? `/accounts/${accountId}` : ''}/contacts-manager${contactId && '?open=' + contactId}`;
export const accessPath = (accountId: string, query = '') => '/access?' + new URLSearchParams({ ...(staff() ? { account: accountId } : {}), ...(query ? { q: query } : {}) });
