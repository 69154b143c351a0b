package io.liaison.platform.security.revocation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import io.liaison.platform.store.outbox.Publications.Companion;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of one thing that rights are read from: tokens that saw an earlier version of it are
 * refused from now on. Published from the outbox of the document concerned, whose event's
 * number it bears: accounts and roles by contacts-service, identities and contacts by
 * access-service.
 *
 * @param id of the identity, contact, account, role or session (the tokens of one sign-in
 * at one client)
 * @param atLeast number of the event that took rights away
 */
public record Revocation(Kind kind, String id, long atLeast) {

	/** One partition, so that a position says what was read. */
	public static final String TOPIC = "access.session.v1";

	/** CloudEvents type. */
	public static final String TYPE = "io.liaison.access.rights-shrunk.v1";

	/**
	 * What an aggregate publishes with those of its events that take rights away.
	 * @param rule whether the step from one public state to the next does
	 */
	public static <P extends Record> Companion<P> when(Kind kind, BiPredicate<P, P> rule) {
		return new Companion<>(TOPIC, TYPE,
				(occurrence) -> Optional.ofNullable(occurrence.before())
					.filter((before) -> rule.test(before, occurrence.after()))
					.map((before) -> new Revocation(kind, occurrence.id(), occurrence.sequence())));
	}

	/** Empty when it cannot be understood. */
	static Optional<Revocation> read(byte[] json) {
		try {
			Revocation read = JsonMapper.shared().readValue(json, Revocation.class);
			Objects.requireNonNull(read.kind());
			Objects.requireNonNull(read.id());
			return Optional.of(read).filter((it) -> it.atLeast() > 0);
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
			return Optional.empty();
		}
	}

	String key() {
		return this.kind.key(this.id);
	}

	/** What rights are read from, and, as a session, what a token belongs to. */
	public enum Kind {

		IDENTITY("/access"), CONTACT("/access"), ACCOUNT("/contacts"), ROLE("/contacts"), SESSION("/access");

		private final String source;

		Kind(String source) {
			this.source = source;
		}

		/** CloudEvents source: the one service that takes these rights away. */
		public String source() {
			return this.source;
		}

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
