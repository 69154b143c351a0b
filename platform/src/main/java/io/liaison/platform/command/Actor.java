package io.liaison.platform.command;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a change: the {@code by} of events.
 *
 * @param kind CONTACT, CLIENT or SYSTEM
 * @param id the contact's or the client's id, none for the system itself
 * @param accountId the account the contact was acting for
 * @param via the purchaser account through which, if through one
 */
public record Actor(String kind, @Nullable String id, @Nullable String accountId, @Nullable String via) {

	/** The system itself, without anybody asking. */
	public static Actor system() {
		return new Actor("SYSTEM", null, null, null);
	}

	public static Actor contact(String contactId, @Nullable String accountId) {
		return contact(contactId, accountId, null);
	}

	public static Actor contact(String contactId, @Nullable String accountId, @Nullable String via) {
		return new Actor("CONTACT", contactId, accountId, via);
	}

	public static Actor client(String clientId) {
		return new Actor("CLIENT", clientId, null, null);
	}

}
