package io.liaison.contacts.roster;

/**
 * What removing a contact from an account means: data of the account's programme (C3,
 * D6).
 */
public enum Removal {

	/** the contact no longer acts for the account */
	UNLINK,

	/** the contact stays on the account, inactive (S15) */
	DEACTIVATE,

	/** what the account knows of the person is erased as well (Q22) */
	ERASE

}
