package io.liaison.notification.cause;

import java.time.Instant;
import java.util.List;

import io.liaison.notification.announcement.Announcement;
import io.liaison.notification.announcement.Announcements;
import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.NotificationTypes;
import io.liaison.notification.type.Occasion.AllAddresses;
import io.liaison.notification.type.Occasion.Holders;
import io.liaison.notification.type.Occasion.Named;
import io.liaison.notification.type.Occasion.OtherAddresses;
import io.liaison.notification.type.Occasion;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;

import org.springframework.stereotype.Component;

/**
 * Raises what an event gives to tell.
 */
@Component
class Causes implements EventHandler {

	private final NotificationTypes types;

	private final Notifications notifications;

	private final Announcements announcements;

	Causes(NotificationTypes types, Notifications notifications, Announcements announcements) {
		this.types = types;
		this.notifications = notifications;
		this.announcements = announcements;
	}

	@Override
	public void on(IncomingEvent event) {
		this.types.causedBy(event.type())
			.forEach((type) -> type.occasion(event).ifPresent((occasion) -> raise(type, occasion, Cause.of(event))));
	}

	private void raise(NotificationType type, Occasion occasion, Cause cause) {
		Content content = occasion.content();
		Instant expiry = (occasion.expiresAt() != null) ? occasion.expiresAt() : cause.at().plus(type.lifetime());
		switch (occasion.audience()) {
			case Named(List<Recipient> recipients) -> recipients.forEach((recipient) -> this.notifications
				.raise(type.name(), recipient, cause, content, occasion.asOf(), expiry));
			case Holders(String automaticMail, String authorId, String accountId) ->
				this.announcements.announce(new Announcement.State(type.name(), cause, content, authorId, automaticMail,
						expiry, false, null, null, occasion.asOf(), accountId));
			case OtherAddresses(List<Recipient> of) -> this.announcements.announce(new Announcement.State(type.name(),
					cause, content, "", null, expiry, false, of, null, occasion.asOf(), null));
			case AllAddresses(List<Recipient> of) -> this.announcements.announce(new Announcement.State(type.name(),
					cause, content, "", null, expiry, false, of, true, occasion.asOf(), null));
		}
	}

}
