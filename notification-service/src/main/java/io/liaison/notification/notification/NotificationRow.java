package io.liaison.notification.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a list reads of a notification: its decision record.
 */
record NotificationRow(String kind, Recipient recipient, Cause cause, Subject content, Instant createdAt,
		Instant expiresAt, DeliveryProgress progress, @Nullable Decision decision, @Nullable String messageId,
		@Nullable Instant sentAt, @Nullable String failure) {

	static NotificationRow of(Notification.State state) {
		return new NotificationRow(state.kind(), state.recipient(), state.cause(),
				new Subject(state.content().linkVersion()), state.createdAt(), state.expiresAt(), state.progress(),
				state.decision(), state.messageId(), state.sentAt(), state.failure());
	}

	/**
	 * What it is about.
	 *
	 * @param linkVersion version of the invitation or reset
	 */
	record Subject(@Nullable Long linkVersion) {
	}

}
