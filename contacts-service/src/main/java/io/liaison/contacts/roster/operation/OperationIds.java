package io.liaison.contacts.roster.operation;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.roster.Removal;

/**
 * The ids under which one operation is carried out, and what it means in the account.
 */
public interface OperationIds {

	/** Of the person whom the operation brings. */
	String newContact();

	/** Of the pairing of a contact and an address. */
	String emailId(String contactId, EmailAddress address);

	/** Whether adding somebody invites them in the account. */
	boolean invites();

	/** What removing somebody means in the account. */
	Removal removal();

}
