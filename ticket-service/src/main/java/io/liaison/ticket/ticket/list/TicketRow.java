package io.liaison.ticket.ticket.list;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.liaison.ticket.ticket.LastChange;
import io.liaison.ticket.ticket.Opener;
import io.liaison.ticket.ticket.TicketStatus;

import org.jspecify.annotations.Nullable;

/**
 * What a list reads of a ticket.
 *
 * @param posted when messages came after the opening one
 */
public record TicketRow(String accountId, @Nullable String category, String subject, TicketStatus status,
		Opener openedBy, Instant openedAt, @Nullable String assignee, LastChange changed, List<Moment> posted) {

	public TicketRow {
		// until what an older version stored is complete
		changed = Objects.requireNonNullElse(changed, new LastChange(openedAt, openedBy.contactId()));
		posted = posted.stream().filter((message) -> !message.internal()).toList();
	}

	public Instant lastMessageAt() {
		return this.posted.isEmpty() ? this.openedAt : this.posted.getLast().at();
	}

	record Moment(Instant at, boolean internal) {
	}

}
