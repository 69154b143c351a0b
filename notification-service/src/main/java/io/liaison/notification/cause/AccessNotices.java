package io.liaison.notification.cause;

import java.time.Instant;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A person's access changed: invitations to mail (S23, T8, T48) and access that was added
 * to a login in use (D1).
 */
@Component
class AccessNotices implements EventHandler {

	private static final String INVITATION_ISSUED = "io.liaison.access.invitation-issued.v1";

	private static final String ACCESS_ACTIVATED = "io.liaison.access.access-activated.v1";

	private final ContactAccessViews views;

	private final Notifications notifications;

	AccessNotices(ContactAccessViews views, Notifications notifications) {
		this.views = views;
		this.notifications = notifications;
	}

	@Override
	public void on(IncomingEvent event) {
		this.views.on(event);
		switch (event.type()) {
			case INVITATION_ISSUED -> invited(event, event.dataAs(GrantEvent.class));
			case ACCESS_ACTIVATED -> activated(event, event.dataAs(GrantEvent.class));
			default -> {
			}
		}
	}

	private void invited(IncomingEvent event, GrantEvent data) {
		Invitation invitation = data.invitation();
		Cause cause = Cause.of(event);
		Instant expiresAt = invitation.expiresAt();
		this.notifications.raise(NotificationType.INVITATION, data.recipient(), cause,
				Content.link(invitation.version(), data.message()),
				(expiresAt != null) ? expiresAt : NotificationType.INVITATION.expiry(cause));
	}

	private void activated(IncomingEvent event, GrantEvent data) {
		// somebody who just followed an invitation knows
		if ("ACCESS_ADDED".equals(data.how())) {
			this.notifications.raise(NotificationType.ACCESS_ADDED, data.recipient(), Cause.of(event), Content.NONE);
		}
	}

	/**
	 * @param accountId with emailId, the grant concerned
	 */
	record GrantEvent(ContactAccessView contactAccess, String accountId, String emailId, @Nullable String message,
			@Nullable String how) {

		Recipient recipient() {
			return new Recipient(this.contactAccess.contactId(), this.emailId, this.accountId);
		}

		Invitation invitation() {
			return this.contactAccess.grant(this.accountId, this.emailId)
				.map(ContactAccessView.Grant::invitation)
				.orElseThrow(() -> new IllegalArgumentException("The invitation is not in the event"));
		}

	}

}
