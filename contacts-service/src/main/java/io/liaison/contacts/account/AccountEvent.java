package io.liaison.contacts.account;

import java.util.List;

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

	/** A contact's roles or address in the account changed. */
	record LinkChanged(String contactId) {
	}

	/** A contact no longer acts for the account. */
	record ContactUnlinked(String contactId) {
	}

	/** A file brought contacts or roles of contacts. */
	record AccountImported(List<String> contactIds) {
	}

}
