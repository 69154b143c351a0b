package io.liaison.notification.cause;

import java.time.Instant;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * A login identity changed: resets to mail.
 */
@Component
class IdentityNotices implements EventHandler {

	private static final String RESET_REQUESTED = "io.liaison.access.password-reset-requested.v1";

	private final Notifications notifications;

	IdentityNotices(Notifications notifications) {
		this.notifications = notifications;
	}

	@Override
	public void on(IncomingEvent event) {
		if (RESET_REQUESTED.equals(event.type())) {
			ResetRequested data = event.dataAs(ResetRequested.class);
			this.notifications.raise(NotificationType.PASSWORD_RESET,
					new Recipient(data.contactId(), data.emailId(), null), Cause.of(event),
					Content.link(data.identity().resetVersion(), null), data.expiresAt());
		}
	}

	/**
	 * @param contactId with emailId, where the mail goes
	 */
	record ResetRequested(Identity identity, String contactId, String emailId, Instant expiresAt) {
	}

	record Identity(long resetVersion) {
	}

}
