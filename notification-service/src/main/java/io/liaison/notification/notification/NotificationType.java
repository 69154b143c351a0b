package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 */
public enum NotificationType {

	/** portal access was given, a link activates it (T8, S23) */
	INVITATION(Duration.ofDays(7), LinkPurpose.ACTIVATION),

	/** portal access was given to somebody who signs in already (D1) */
	ACCESS_ADDED(Duration.ofDays(7), null),

	/** a link to choose a new password */
	PASSWORD_RESET(Duration.ofHours(1), LinkPurpose.RESET),

	/** to staff: a customer opened a ticket */
	TICKET_OPENED(Duration.ofDays(7), null),

	/** to staff: a customer wrote on a ticket */
	TICKET_REPLIED(Duration.ofDays(7), null),

	/** to the one who opened a ticket: staff wrote on it */
	TICKET_ANSWERED(Duration.ofDays(7), null);

	private final Duration lifetime;

	private final @Nullable LinkPurpose link;

	NotificationType(Duration lifetime, @Nullable LinkPurpose link) {
		this.lifetime = lifetime;
		this.link = link;
	}

	/** Until when it is worth telling, where the cause does not say. */
	public Instant expiry(Cause cause) {
		return cause.at().plus(this.lifetime);
	}

	/** The one-time link that its letter carries. */
	public Optional<LinkPurpose> link() {
		return Optional.ofNullable(this.link);
	}

	/** Whether it concerns a ticket and is read in the portal as well. */
	public boolean isAboutTicket() {
		return switch (this) {
			case TICKET_OPENED, TICKET_REPLIED, TICKET_ANSWERED -> true;
			case INVITATION, ACCESS_ADDED, PASSWORD_RESET -> false;
		};
	}

	/** What a one-time link is for, in the words of access-service. */
	public enum LinkPurpose {

		ACTIVATION, RESET

	}

}
