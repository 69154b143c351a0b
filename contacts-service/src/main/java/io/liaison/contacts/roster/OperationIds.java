package io.liaison.contacts.roster;

import io.liaison.contacts.naming.EmailAddress;

/**
 * The ids under which one operation is carried out.
 */
public interface OperationIds {

	/** Of the person whom the operation brings. */
	String newContact();

	/** Of the pairing of a contact and an address. */
	String emailId(String contactId, EmailAddress address);

	/** What removing somebody means in the account. */
	Removal removal();

}
