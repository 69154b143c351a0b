package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.List;

/**
 * What a list reads of a ticket.
 *
 * @param posted when messages came after the opening one
 */
record TicketRow(String accountId, String subject, TicketStatus status, Opener openedBy, Instant openedAt,
		List<Moment> posted) {

	Instant lastMessageAt() {
		return this.posted.isEmpty() ? this.openedAt : this.posted.getLast().at();
	}

	record Moment(Instant at) {
	}

}
