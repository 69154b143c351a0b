package io.liaison.platform.security;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Of one thing that rights are read from: tokens that saw an earlier version of it are
 * refused from now on. Published from the outbox of the document concerned, whose event's
 * number it bears: accounts and roles by contacts-service, identities and contacts by
 * access-service.
 *
 * @param id of the identity, contact, account or role
 * @param atLeast number of the event that took rights away
 */
public record Revocation(Kind kind, String id, long atLeast) {

	/** One partition, so that a position says what was read. */
	public static final String TOPIC = "access.session.v1";

	/** CloudEvents type. */
	public static final String TYPE = "io.liaison.access.rights-shrunk.v1";

	String key() {
		return this.kind.key(this.id);
	}

	/** What rights are read from. */
	public enum Kind {

		IDENTITY, CONTACT, ACCOUNT, ROLE;

		/** What it is called in the claim {@code ver} of a token: {@code a:<id>}. */
		public String key(String id) {
			return json().charAt(0) + ":" + id;
		}

		@JsonValue
		String json() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
