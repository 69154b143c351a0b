package io.liaison.notification.notification;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * Events to {@code notification.notification.v1}: ids and reasons, no address and no
 * text.
 */
final class NotificationPublications implements Publications<Notification> {

	static final String TOPIC = "notification.notification.v1";

	@Override
	public List<Publication> of(Notification notification, Object event) {
		return switch ((NotificationEvent) event) {
			case DECIDED -> publication("notification-decided", notification, "state", "decision");
			case SENT -> publication("notification-sent", notification, "state", "messageId", "sentAt");
			case FAILED -> publication("notification-failed", notification, "state", "failure");
		};
	}

	private static List<Publication> publication(String type, Notification notification, String... changed) {
		Payload payload = new Payload(PublicNotification.of(notification), List.of(changed), Actor.system());
		return List.of(new Publication(TOPIC, "io.liaison.notification." + type + ".v1", payload));
	}

	record Payload(PublicNotification notification, List<String> changed, Actor by) {
	}

	record PublicNotification(String id, String kind, String contactId, @Nullable String emailId,
			@Nullable String accountId, String state, @Nullable PublicDecision decision, PublicCause cause,
			@Nullable String messageId, @Nullable String sentAt, @Nullable String failure) {

		static PublicNotification of(Notification notification) {
			Notification.State state = notification.snapshot();
			Recipient to = state.recipient();
			return new PublicNotification(notification.id(), state.kind(), to.contactId(), to.emailId(), to.accountId(),
					state.progress().name(), PublicDecision.of(state.decision()), PublicCause.of(state.cause()),
					state.messageId(), text(state.sentAt()), state.failure());
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
