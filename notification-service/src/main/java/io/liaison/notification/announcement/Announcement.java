package io.liaison.notification.announcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something that several are told: people because of their roles, or the other addresses
 * of a person. Who that is may not be known when the cause is read, so it is remembered
 * until everybody has a notification of their own.
 */
public final class Announcement extends Aggregate<Announcement.State> {

	Announcement(String id, @Nullable State state) {
		super(id, state);
	}

	static Announcement of(String id, State first) {
		Announcement announcement = new Announcement(id, null);
		announcement.become(first);
		return announcement;
	}

	/** Or nobody is any more: what somebody wrote is not kept for that. */
	void everybodyIsTold() {
		if (!state().told()) {
			become(new State(state().kind(), state().cause(), Content.NONE, state().authorId(), state().automaticMail(),
					state().expiresAt(), true, state().otherThan(), state().andThese(), state().asOf(),
					state().accountId()));
		}
	}

	boolean isOver(Instant now) {
		return state().told() || now.isAfter(state().expiry());
	}

	boolean concerns(String contactId) {
		return !contactId.equals(state().authorId());
	}

	State snapshot() {
		return state();
	}

	/**
	 * All of an announcement.
	 *
	 * @param kind name of the notification type
	 * @param authorId of what staff are told, the contact who caused it, and knows
	 * @param automaticMail held by those who are told; like expiresAt absent in what was
	 * written while there was one and its lifetime was a week
	 * @param otherThan whose other addresses are told; absent where staff are
	 * @param andThese whether those are told as well; absent where not
	 * @param asOf what must be known of these persons, or of that account, at least
	 * @param accountId whose people with such a role are told; absent where staff are
	 */
	public record State(String kind, Cause cause, Content content, String authorId, @Nullable String automaticMail,
			@Nullable Instant expiresAt, boolean told, @Nullable List<Recipient> otherThan, @Nullable Boolean andThese,
			@Nullable List<AsOf> asOf, @Nullable String accountId) {

		List<AsOf> known() {
			return (this.asOf != null) ? this.asOf : List.of();
		}

		String heldMail() {
			return Objects.requireNonNullElse(this.automaticMail, "ticket-opened");
		}

		Instant expiry() {
			return Objects.requireNonNullElseGet(this.expiresAt, () -> this.cause.at().plus(Duration.ofDays(7)));
		}

	}

}
