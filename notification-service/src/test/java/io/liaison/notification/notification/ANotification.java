package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;

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
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", "subject", 3, caused);
		return Notification.of(id, kind, new Recipient("ada", "e1", "acme"), cause, content,
				caused.plus(Duration.ofDays(7)), caused.plusMillis(20));
	}

}
