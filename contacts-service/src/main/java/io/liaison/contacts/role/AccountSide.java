package io.liaison.contacts.role;

/**
 * The side an account, and so everybody who acts for it, is on (C10).
 */
public enum AccountSide {

	/** who is served */
	CUSTOMER,

	/** the operating firm itself; its staff are the contacts of that account */
	PROVIDER,

	/** who manages chosen customer accounts (D16) */
	PURCHASER

}
