package io.liaison.contacts.loginstatus;

/**
 * Is told when a contact's login status for an account changes. It may be told again, and
 * late.
 */
public interface LoginStatusFollower {

	/**
	 * @param sequence number of the contact's access event that says so
	 */
	void changed(String accountId, String contactId, long sequence, LoginStatus status);

}
