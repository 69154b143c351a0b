package io.liaison.notification.cause;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something staff are told because of their roles. Who that is may not be known when the
 * cause is read, so it is remembered until everybody has a notification of their own.
 */
final class Announcement extends Aggregate<Announcement.State> {

	Announcement(String id, @Nullable State state) {
		super(id, state);
	}

	static Announcement of(String id, State first) {
		Announcement announcement = new Announcement(id, null);
		announcement.become(first);
		return announcement;
	}

	void everybodyIsTold() {
		if (!state().told()) {
			become(new State(state().kind(), state().cause(), Content.NONE, state().authorId(), state().automaticMail(),
					state().expiresAt(), true));
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
	 * @param authorId the contact who caused it, and knows
	 * @param automaticMail held by those who are told; like expiresAt absent in what was
	 * written while there was one and its lifetime was a week
	 */
	record State(String kind, Cause cause, Content content, String authorId, @Nullable String automaticMail,
			@Nullable Instant expiresAt, boolean told) {

		String heldMail() {
			return Objects.requireNonNullElse(this.automaticMail, "ticket-opened");
		}

		Instant expiry() {
			return Objects.requireNonNullElseGet(this.expiresAt, () -> this.cause.at().plus(Duration.ofDays(7)));
		}

	}

}
