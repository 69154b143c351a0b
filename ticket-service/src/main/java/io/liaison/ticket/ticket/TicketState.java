package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * @param message the opening one
 * @param status follows from the rest; kept for lists
 * @param posted the messages after the opening one, oldest first
 */
record TicketState(String accountId, String subject, String message, Opener openedBy, Instant openedAt,
		TicketStatus status, List<Posted> posted, @Nullable Instant closedAt) {

	private static final Comparator<Posted> OLDEST_FIRST = Comparator.comparing(Posted::at)
		.thenComparing(Posted::messageId);

	TicketState {
		posted = List.copyOf(posted);
		status = status(posted, closedAt);
	}

	static TicketState opened(String accountId, String subject, String message, Opener by, Instant at) {
		return new TicketState(accountId, subject, message, by, at, TicketStatus.OPEN, List.of(), null);
	}

	/** Whoever closed the ticket had not seen the message, so it opens again. */
	TicketState with(Posted message) {
		List<Posted> all = new ArrayList<>(this.posted);
		all.add(message);
		all.sort(OLDEST_FIRST);
		return new TicketState(this.accountId, this.subject, this.message, this.openedBy, this.openedAt, this.status,
				all, null);
	}

	TicketState closed(@Nullable Instant at) {
		return new TicketState(this.accountId, this.subject, this.message, this.openedBy, this.openedAt, this.status,
				this.posted, at);
	}

	Instant lastMessageAt() {
		return this.posted.isEmpty() ? this.openedAt : this.posted.getLast().at();
	}

	private static TicketStatus status(List<Posted> posted, @Nullable Instant closedAt) {
		if (closedAt != null) {
			return TicketStatus.CLOSED;
		}
		if (posted.isEmpty()) {
			return TicketStatus.OPEN;
		}
		return (posted.getLast().side() == Side.PROVIDER) ? TicketStatus.WAITING_FOR_CUSTOMER
				: TicketStatus.WAITING_FOR_STAFF;
	}

}
