package io.liaison.contacts.roster.operation;

import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

/**
 * One step of a change of an account: a direct request is one, a file brings many, a
 * change request is a stored list of them.
 */
public sealed interface AccountOperation permits RequestedOperation, AddRoles, SetActive, Unlink {

	/** Whose place in the account it concerns, empty where it concerns nobody's. */
	String contactId();

	/**
	 * The roster after it, whatever the rules say of that; the same one when it changes
	 * nothing.
	 * @param revision number of the account's event that will tell of it
	 */
	Roster on(Roster before, RosterTerms terms, long revision);

}
