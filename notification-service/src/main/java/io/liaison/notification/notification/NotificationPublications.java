package io.liaison.notification.notification;

import java.time.Instant;

import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * Events to {@code notification.notification.v1}: ids and reasons, no address and no
 * text.
 */
final class NotificationPublications {

	static final String TOPIC = "notification.notification.v1";

	private NotificationPublications() {
	}

	static Publications<Notification, PublicNotification> declared() {
		return Publications
			.to(TOPIC, "notification",
					(Notification it) -> PublicNotification.of(it.id(), NotificationRow.of(it.snapshot())))
			.on(NotificationEvent.Decided.class, "io.liaison.notification.notification-decided.v1")
			.on(NotificationEvent.Sent.class, "io.liaison.notification.notification-sent.v1")
			.on(NotificationEvent.Failed.class, "io.liaison.notification.notification-failed.v1");
	}

	/**
	 * @param linkVersion version of the invitation or reset that it is about
	 */
	record PublicNotification(String id, String kind, String contactId, @Nullable String emailId,
			@Nullable String accountId, String state, @Nullable PublicDecision decision, PublicCause cause,
			@Nullable Long linkVersion, @Nullable String messageId, @Nullable String sentAt, @Nullable String failure) {

		static PublicNotification of(String id, NotificationRow state) {
			Recipient to = state.recipient();
			return new PublicNotification(id, state.kind(), to.contactId(), to.emailId(), to.accountId(),
					state.progress().name(), PublicDecision.of(state.decision()), PublicCause.of(state.cause()),
					state.content().linkVersion(), state.messageId(), text(state.sentAt()), state.failure());
		}

		private static @Nullable String text(@Nullable Instant at) {
			return (at != null) ? at.toString() : null;
		}

	}

	record PublicDecision(String outcome, String rule, String detail) {

		static @Nullable PublicDecision of(@Nullable Decision decision) {
			return (decision != null)
					? new PublicDecision(decision.outcome().name(), decision.rule().name(), decision.detail()) : null;
		}

	}

	record PublicCause(String type, String subject, long sequence) {

		static PublicCause of(Cause cause) {
			return new PublicCause(cause.type(), cause.subject(), cause.sequence());
		}

	}

}
