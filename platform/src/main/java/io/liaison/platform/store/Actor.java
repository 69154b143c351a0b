package io.liaison.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a change: the {@code by} of events.
 *
 * @param kind CONTACT, CLIENT or SYSTEM
 * @param id the contact's or the client's id, none for the system itself
 * @param accountId the account the contact was acting for
 */
public record Actor(String kind, @Nullable String id, @Nullable String accountId) {

	/** The system itself, without anybody asking. */
	public static Actor system() {
		return new Actor("SYSTEM", null, null);
	}

	public static Actor contact(String contactId, @Nullable String accountId) {
		return new Actor("CONTACT", contactId, accountId);
	}

	public static Actor client(String clientId) {
		return new Actor("CLIENT", clientId, null);
	}

}
