package io.liaison.notification.delivery;

import java.time.InstantSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.liaison.notification.delivery.Verdict.Send;
import io.liaison.notification.delivery.Verdict.Suppress;
import io.liaison.notification.delivery.Verdict.Wait;
import io.liaison.notification.inbox.Inboxes;
import io.liaison.notification.mail.ActionLinks;
import io.liaison.notification.mail.ActionLinks.Answer;
import io.liaison.notification.mail.ActionLinks.Gone;
import io.liaison.notification.mail.ActionLinks.Link;
import io.liaison.notification.mail.ActionLinks.Unavailable;
import io.liaison.notification.mail.Mailer;
import io.liaison.notification.mail.Mailer.Delayed;
import io.liaison.notification.mail.Mailer.Refused;
import io.liaison.notification.mail.Mailer.Taken;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.NotificationType.LinkPurpose;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Rule;
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

	private final DecisionContexts facts;

	private final Inboxes inboxes;

	private final ActionLinks links;

	private final Mailer mailer;

	private final InstantSource clock;

	private final MeterRegistry meters;

	/** Mails that are out and not recorded, because the store did not answer. */
	private final Map<String, Runnable> unrecorded = new ConcurrentHashMap<>();

	Delivery(Notifications notifications, DecisionContexts facts, Inboxes inboxes, ActionLinks links, Mailer mailer,
			InstantSource clock, MeterRegistry meters) {
		this.notifications = notifications;
		this.facts = facts;
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
		return switch (DecisionRules.decide(it, this.facts.about(it), this.clock.instant())) {
			case Wait(String missing) -> later(it, claim.attempt(), missing + " is not known yet");
			case Suppress(Decision reason) -> suppressed(it, reason);
			case Send send -> sent(it, send, claim.attempt());
		};
	}

	private Outcome sent(Notification it, Send send, int attempt) {
		tellInInbox(it);
		LinkPurpose purpose = it.kind().link().orElse(null);
		return switch ((purpose != null) ? this.links.request(purpose, it) : null) {
			case null -> posted(it, send, null, attempt);
			case Link link -> posted(it, send, link, attempt);
			case Gone(String reason) -> suppressed(it, Decision.suppress(Rule.LINK_REFUSED, reason));
			case Unavailable(String reason) -> decidedButLater(it, send, attempt, reason);
		};
	}

	private Outcome posted(Notification it, Send send, @Nullable Link link, int attempt) {
		return switch (this.mailer.send(it, send.to(), link)) {
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

	private Outcome suppressed(Notification it, Decision reason) {
		if (reason.rule() == Rule.NO_ADDRESS) {
			tellInInbox(it);
		}
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

	private void tellInInbox(Notification it) {
		if (it.kind().isAboutTicket()) {
			this.inboxes.add(it);
		}
	}

	private void measure(Notification it, String outcome) {
		Duration since = Duration.between(it.causedAt(), this.clock.instant());
		this.meters.timer("liaison.notifications", "kind", it.kind().name(), "outcome", outcome).record(since);
	}

}
