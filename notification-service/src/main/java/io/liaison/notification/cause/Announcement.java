package io.liaison.notification.cause;

import java.time.Instant;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationType;
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

	static Announcement of(String id, NotificationType kind, Cause cause, Content content, String authorId) {
		Announcement announcement = new Announcement(id, null);
		announcement.become(new State(kind, cause, content, authorId, false));
		return announcement;
	}

	void everybodyIsTold() {
		if (!state().told()) {
			become(new State(state().kind(), state().cause(), Content.NONE, state().authorId(), true));
		}
	}

	boolean isOver(Instant now) {
		return state().told() || now.isAfter(state().kind().expiry(state().cause()));
	}

	boolean concerns(String contactId) {
		return !contactId.equals(state().authorId());
	}

	NotificationType kind() {
		return state().kind();
	}

	Cause cause() {
		return state().cause();
	}

	Content content() {
		return state().content();
	}

	/**
	 * All of an announcement; public only because the driver reads it.
	 *
	 * @param authorId the contact who caused it, and knows
	 */
	public record State(NotificationType kind, Cause cause, Content content, String authorId, boolean told) {
	}

}
