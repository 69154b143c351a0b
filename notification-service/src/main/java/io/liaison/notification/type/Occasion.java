package io.liaison.notification.type;

import java.time.Instant;
import java.util.List;

import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What an event gives to tell, and whom.
 *
 * @param asOf what its source knew of others when it happened
 * @param expiresAt when it is no longer worth telling; absent when the type says
 */
public record Occasion(Audience audience, Content content, List<AsOf> asOf, @Nullable Instant expiresAt) {

	public Occasion {
		asOf = List.copyOf(asOf);
	}

	public static Occasion forRecipient(Recipient recipient, Content content) {
		return new Occasion(new Named(List.of(recipient)), content, List.of(), null);
	}

	/** To each of those to whom the same happened. */
	static Occasion forRecipients(List<Recipient> recipients) {
		return new Occasion(new Named(recipients), Content.NONE, List.of(), null);
	}

	public static Occasion forHolders(String automaticMail, String authorId, Content content) {
		return new Occasion(new Holders(automaticMail, authorId, null), content, List.of(), null);
	}

	/** To those of one account who hold such a role. */
	static Occasion forHoldersIn(String accountId, String automaticMail, String authorId, Content content) {
		return new Occasion(new Holders(automaticMail, authorId, accountId), content, List.of(), null);
	}

	/** To whoever reads the person's other addresses. */
	public static Occasion forOtherAddresses(List<Recipient> of) {
		return new Occasion(new OtherAddresses(of), Content.NONE, List.of(), null);
	}

	/** To all addresses of those whose login it is, also that of the login. */
	public static Occasion forAllAddresses(List<Recipient> of) {
		return new Occasion(new AllAddresses(of), Content.NONE, List.of(), null);
	}

	public Occasion until(@Nullable Instant expiry) {
		return new Occasion(this.audience, this.content, this.asOf, expiry);
	}

	/**
	 * @param known absent in what sources told before they said so
	 */
	public Occasion asOf(@Nullable List<AsOf> known) {
		return new Occasion(this.audience, this.content, (known != null) ? known : List.of(), this.expiresAt);
	}

	/** Who is told. */
	public sealed interface Audience {

	}

	/** The persons whom the event names. */
	public record Named(List<Recipient> recipients) implements Audience {

		public Named {
			recipients = List.copyOf(recipients);
		}

	}

	/**
	 * Every other current address of these persons that their account knows.
	 *
	 * @param of each with the address that it happened to; where there are several, those
	 * count whose login is on for it
	 */
	public record OtherAddresses(List<Recipient> of) implements Audience {

		public OtherAddresses {
			of = List.copyOf(of);
		}

	}

	/** As {@link OtherAddresses}, and the address that it happened to, current or not. */
	public record AllAddresses(List<Recipient> of) implements Audience {

		public AllAddresses {
			of = List.copyOf(of);
		}

	}

	/**
	 * Whoever has a role that brings an automatic mail (C4, Q13).
	 *
	 * @param automaticMail as roles name it
	 * @param authorId the contact who caused it, and knows
	 * @param accountId in which they have it; absent for staff
	 */
	public record Holders(String automaticMail, String authorId, @Nullable String accountId) implements Audience {
	}

}
