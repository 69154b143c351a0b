package io.liaison.notification.type;

import java.time.Instant;

import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What an event gives to tell, and whom.
 *
 * @param expiresAt when it is no longer worth telling; absent when the type says
 */
public record Occasion(Audience audience, Content content, @Nullable Instant expiresAt) {

	static Occasion forRecipient(Recipient recipient, Content content) {
		return new Occasion(new Named(recipient), content, null);
	}

	static Occasion forHolders(String automaticMail, String authorId, Content content) {
		return new Occasion(new Holders(automaticMail, authorId), content, null);
	}

	Occasion until(@Nullable Instant expiry) {
		return new Occasion(this.audience, this.content, expiry);
	}

	/** Who is told. */
	public sealed interface Audience {

	}

	/** The one person whom the event names. */
	public record Named(Recipient recipient) implements Audience {
	}

	/**
	 * Staff with a role that brings an automatic mail (C4, Q13).
	 *
	 * @param automaticMail as roles name it
	 * @param authorId the contact who caused it, and knows
	 */
	public record Holders(String automaticMail, String authorId) implements Audience {
	}

}
