/** Where the account in use is changed without signing in again; a whole new page, for all that it shows is the other's. */
export const switchTo = (accountId: string) => '/login?' + new URLSearchParams({ account: accountId, to: '/' });
