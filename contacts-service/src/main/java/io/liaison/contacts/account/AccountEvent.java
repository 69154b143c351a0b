package io.liaison.contacts.account;

import java.util.List;

import io.liaison.platform.security.Actor;

/**
 * What happens to an account.
 */
sealed interface AccountEvent {

	Actor by();

	/**
	 * Whether somebody may do less than before, by {@link AccountRevocationRule}: tokens
	 * made before it are refused.
	 */
	default boolean revokes() {
		return false;
	}

	/** An account came into being. */
	record AccountCreated(Actor by) implements AccountEvent {
	}

	/** Something about the account itself changed. */
	record AccountChanged(List<String> changed, boolean revokes, Actor by) implements AccountEvent {
	}

	/** A contact acts for the account from now on. */
	record ContactLinked(String contactId, Actor by) implements AccountEvent {
	}

	/** A contact's roles or address in the account changed. */
	record LinkChanged(String contactId, boolean revokes, Actor by) implements AccountEvent {
	}

	/** A contact no longer acts for the account. */
	record ContactUnlinked(String contactId, boolean revokes, Actor by) implements AccountEvent {
	}

	/** A file brought contacts or roles of contacts. */
	record AccountImported(List<String> contactIds, Actor by) implements AccountEvent {
	}

}
