package io.liaison.notification.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That one person is told one thing, with the record of why or why not (C8). It waits,
 * and ends once: suppressed, sent or failed. What comes after the end changes nothing.
 */
public final class Notification extends Aggregate<Notification.State> {

	Notification(String id, @Nullable State state) {
		super(id, state);
	}

	static Notification of(String id, String kind, Recipient recipient, Cause cause, Content content, List<AsOf> asOf,
			Instant expiresAt, Instant now) {
		Notification notification = new Notification(id, null);
		notification.become(new State(kind, recipient, cause, content, asOf, now, expiresAt, DeliveryProgress.WAITING,
				null, null, null, null));
		return notification;
	}

	/** Whoever it was for is not told. */
	public void suppress(Decision reason) {
		if (isWaiting()) {
			become(state().decided(DeliveryProgress.SUPPRESSED, reason), new NotificationEvent.Decided());
		}
	}

	/** It is to be sent; the mail is not out yet. */
	public void decide(Decision reason) {
		if (isWaiting() && !reason.equals(state().decision())) {
			become(state().decided(DeliveryProgress.WAITING, reason), new NotificationEvent.Decided());
		}
	}

	/** The mail server took the mail. */
	public void sent(Decision reason, String messageId, Instant at) {
		if (isWaiting()) {
			decide(reason);
			become(state().sent(messageId, at), new NotificationEvent.Sent());
		}
	}

	/**
	 * The mail server refused the mail for good.
	 * @param failure its codes, without the text, which may name the address
	 */
	public void failed(Decision reason, String failure) {
		if (isWaiting()) {
			decide(reason);
			become(state().failed(failure), new NotificationEvent.Failed());
		}
	}

	/** Whoever it was for is erased; that there was something to tell stays. */
	void redact() {
		State next = state().redacted();
		if (!next.equals(state())) {
			become(next);
		}
	}

	public boolean isWaiting() {
		return state().progress() == DeliveryProgress.WAITING;
	}

	public String kind() {
		return state().kind();
	}

	public Recipient recipient() {
		return state().recipient();
	}

	public Content content() {
		return state().content();
	}

	/**
	 * The notification that the conversation about its ticket begins with for this
	 * person, whether it was raised or not; empty without a ticket.
	 */
	public Optional<String> conversation() {
		return Optional.ofNullable(content().ticketId())
			.map((ticket) -> Ids.derived("TICKET_OPENED", "/ticket", ticket, "1", recipient().contactId()));
	}

	/** What must be known here at least before anything is decided. */
	public List<AsOf> asOf() {
		List<AsOf> asOf = state().asOf();
		return (asOf != null) ? asOf : List.of();
	}

	public Instant causedAt() {
		return state().cause().at();
	}

	public Instant expiresAt() {
		return state().expiresAt();
	}

	DeliveryProgress progress() {
		return state().progress();
	}

	public Optional<Decision> decision() {
		return Optional.ofNullable(state().decision());
	}

	State snapshot() {
		return state();
	}

	/**
	 * All of a notification.
	 *
	 * @param kind name of the notification type
	 * @param asOf what the cause knew of others; absent in what was written while causes
	 * did not say
	 * @param expiresAt when it is no longer worth telling; counted from the cause
	 * @param decision absent until all that is needed to decide is known
	 * @param failure reply code and enhanced status of the mail server (RFC 3463)
	 */
	record State(String kind, Recipient recipient, Cause cause, Content content, @Nullable List<AsOf> asOf,
			Instant createdAt, Instant expiresAt, DeliveryProgress progress, @Nullable Decision decision,
			@Nullable String messageId, @Nullable Instant sentAt, @Nullable String failure) {

		State redacted() {
			return new State(this.kind, this.recipient, this.cause, this.content.withoutWords(), this.asOf,
					this.createdAt, this.expiresAt, this.progress, this.decision, this.messageId, this.sentAt,
					this.failure);
		}

		State decided(DeliveryProgress next, Decision reason) {
			Content kept = (next == DeliveryProgress.WAITING) ? this.content : this.content.withoutText();
			return new State(this.kind, this.recipient, this.cause, kept, this.asOf, this.createdAt, this.expiresAt,
					next, reason, null, null, null);
		}

		State sent(String id, Instant at) {
			return new State(this.kind, this.recipient, this.cause, this.content.withoutText(), this.asOf,
					this.createdAt, this.expiresAt, DeliveryProgress.SENT, this.decision, id, at, null);
		}

		State failed(String reason) {
			return new State(this.kind, this.recipient, this.cause, this.content.withoutText(), this.asOf,
					this.createdAt, this.expiresAt, DeliveryProgress.FAILED, this.decision, null, null, reason);
		}

	}

}
