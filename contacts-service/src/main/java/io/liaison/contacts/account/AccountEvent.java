package io.liaison.contacts.account;

import java.util.List;

import io.liaison.contacts.roster.RoleAssignment;

/**
 * What happens to an account.
 */
final class AccountEvent {

	private AccountEvent() {
	}

	/** An account came into being. */
	record AccountCreated() {
	}

	/** Something about the account itself changed. */
	record AccountChanged() {
	}

	/** A contact acts for the account from now on. */
	record ContactLinked(String contactId) {
	}

	/**
	 * A contact's roles or address in the account changed.
	 *
	 * @param taken roles that govern and that the contact lost
	 */
	record LinkChanged(String contactId, List<RoleAssignment> taken) {
	}

	/**
	 * A contact no longer acts for the account.
	 *
	 * @param taken roles that govern and that the contact lost
	 */
	record ContactUnlinked(String contactId, List<RoleAssignment> taken) {
	}

	/** A file brought contacts or roles of contacts. */
	record AccountImported(List<String> contactIds) {
	}

}
