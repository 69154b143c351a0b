package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.liaison.notification.actionlink.ActionLinks.Answer;
import io.liaison.notification.actionlink.ActionLinks.Gone;
import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.actionlink.ActionLinks.Unavailable;
import io.liaison.notification.actionlink.ActionLinks;
import io.liaison.notification.actionlink.LinkPurpose;
import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.inbox.Inboxes;
import io.liaison.notification.mail.Mailer.Delayed;
import io.liaison.notification.mail.Mailer.Refused;
import io.liaison.notification.mail.Mailer.Taken;
import io.liaison.notification.mail.Mailer;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.NotificationTypes;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The work on a waiting notification: decide, write the letter, hand it to the mail
 * server, record it. A crash between the last two sends the same mail once more, under
 * the same Message-ID.
 */
@Component
class Delivery implements Task {

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	private final Notifications notifications;

	private final NotificationTypes types;

	private final Decisions decisions;

	private final Inboxes inboxes;

	private final ActionLinks links;

	private final Mailer mailer;

	private final InstantSource clock;

	private final MeterRegistry meters;

	/** Mails that are out and not recorded, because the store did not answer. */
	private final Map<String, Runnable> unrecorded = new ConcurrentHashMap<>();

	Delivery(Notifications notifications, NotificationTypes types, Decisions decisions, Inboxes inboxes,
			ActionLinks links, Mailer mailer, InstantSource clock, MeterRegistry meters) {
		this.notifications = notifications;
		this.types = types;
		this.decisions = decisions;
		this.inboxes = inboxes;
		this.links = links;
		this.mailer = mailer;
		this.clock = clock;
		this.meters = meters;
	}

	@Override
	public String name() {
		return Notifications.DELIVERY;
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		if (this.unrecorded.containsKey(id)) {
			return recorded(id);
		}
		Notification it = this.notifications.find(id).filter(Notification::isWaiting).orElse(null);
		if (it == null) {
			return Outcome.DONE;
		}
		return this.types.find(it.kind())
			.map((type) -> perform(type, it, claim.attempt()))
			.orElseGet(() -> unknown(it, claim.attempt()));
	}

	private Outcome perform(NotificationType type, Notification it, int attempt) {
		return switch (this.decisions.decide(type, it)) {
			case Wait(String missing) -> later(it, attempt, missing + " is not known yet");
			case Suppress(Decision reason) -> suppressed(type, it, reason);
			case Send send -> sent(type, it, send, attempt);
		};
	}

	/** An instance of another version may know its type. */
	private Outcome unknown(Notification it, int attempt) {
		if (this.clock.instant().isAfter(it.expiresAt())) {
			return suppressed(it, Decision.suppress(Rule.EXPIRED, "of a type that is not known here"));
		}
		return later(it, attempt, "its type is not known here");
	}

	private Outcome sent(NotificationType type, Notification it, Send send, int attempt) {
		tellInInbox(type, it);
		LinkPurpose purpose = type.link().orElse(null);
		return switch ((purpose != null) ? this.links.request(purpose, it) : null) {
			case null -> posted(type, it, send, null, attempt);
			case Link link -> posted(type, it, send, link, attempt);
			case Gone(String reason) -> suppressed(it, Decision.suppress(Rule.LINK_REFUSED, reason));
			case Unavailable(String reason) -> decidedButLater(it, send, attempt, reason);
		};
	}

	private Outcome posted(NotificationType type, Notification it, Send send, @Nullable Link link, int attempt) {
		return switch (this.mailer.send(it, type.template(), send.to(), link)) {
			case Taken(String messageId) -> {
				Instant now = this.clock.instant();
				this.unrecorded.put(it.id(), () -> this.notifications.record(it.id(),
						(waiting) -> waiting.sent(send.reason(), messageId, now)));
				measure(it, "sent");
				yield recorded(it.id());
			}
			case Refused(String codes) -> {
				this.notifications.record(it.id(), (waiting) -> waiting.failed(send.reason(), codes));
				measure(it, "failed");
				yield Outcome.DONE;
			}
			case Delayed(String reason) -> decidedButLater(it, send, attempt, reason);
		};
	}

	private Outcome recorded(String id) {
		Objects.requireNonNull(this.unrecorded.get(id)).run();
		this.unrecorded.remove(id);
		return Outcome.DONE;
	}

	private Outcome suppressed(NotificationType type, Notification it, Decision reason) {
		if (reason.rule() == Rule.NO_ADDRESS) {
			tellInInbox(type, it);
		}
		return suppressed(it, reason);
	}

	private Outcome suppressed(Notification it, Decision reason) {
		this.notifications.record(it.id(), (waiting) -> waiting.suppress(reason));
		measure(it, "suppressed");
		return Outcome.DONE;
	}

	private Outcome decidedButLater(Notification it, Send send, int attempt, String reason) {
		if (it.decision().isEmpty()) {
			this.notifications.record(it.id(), (waiting) -> waiting.decide(send.reason()));
		}
		return later(it, attempt, reason);
	}

	private Outcome later(Notification it, int attempt, String reason) {
		logger.debug("{} {} waits after attempt {}: {}", it.kind(), it.id(), attempt, reason);
		return Later.after(attempt);
	}

	private void tellInInbox(NotificationType type, Notification it) {
		if (type.isReadInInbox()) {
			this.inboxes.add(it, this.decisions.via(it).orElse(null));
		}
	}

	private void measure(Notification it, String outcome) {
		Duration since = Duration.between(it.causedAt(), this.clock.instant());
		this.meters.timer("liaison.notifications", "kind", it.kind(), "outcome", outcome).record(since);
	}

}
