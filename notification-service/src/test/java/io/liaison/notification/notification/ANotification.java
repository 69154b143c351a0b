package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.liaison.platform.command.AsOf;

/**
 * Notifications for tests, as of just after they were raised.
 */
public final class ANotification {

	public static final Instant CAUSED = Instant.parse("2026-03-02T09:15:27Z");

	private ANotification() {
	}

	public static Notification of(String kind, Content content) {
		return of("n-1", kind, content, CAUSED);
	}

	public static Notification of(String id, String kind, Content content, Instant caused) {
		return of(id, kind, content, caused, List.of());
	}

	/** What follows from a decision that knew these events. */
	public static Notification of(String kind, Content content, List<AsOf> asOf) {
		return of("n-1", kind, content, CAUSED, asOf);
	}

	private static Notification of(String id, String kind, Content content, Instant caused, List<AsOf> asOf) {
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", "subject", 3, caused);
		return Notification.of(id, kind, new Recipient("ada", "e1", "acme"), cause, content, asOf,
				caused.plus(Duration.ofDays(7)), caused.plusMillis(20));
	}

	/** For somebody else. */
	public static Notification to(String contactId, String id) {
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", "subject", 3, CAUSED);
		return Notification.of(id, "TICKET_ANSWERED", new Recipient(contactId, "e1", "acme"), cause, Content.NONE,
				List.of(), CAUSED.plus(Duration.ofDays(7)), CAUSED);
	}

}
