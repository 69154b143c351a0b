package io.liaison.platform.security;

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

}
