package io.liaison.ticket.ticket;

import java.time.Instant;

import io.liaison.platform.store.Listed;
import org.jspecify.annotations.Nullable;

/** Tickets as the API shows them. */
final class TicketResources {

	private TicketResources() {
	}

	/** A line of a list. */
	record TicketItem(String id, String accountId, String subject, TicketStatus status, OpenerResource openedBy,
			Instant openedAt, int messages, Instant lastMessageAt) {

		static TicketItem of(Listed<TicketRow> listed) {
			TicketRow row = listed.state();
			return new TicketItem(listed.id(), row.accountId(), row.subject(), row.status(),
					OpenerResource.of(row.openedBy()), row.openedAt(), 1 + row.posted().size(), row.lastMessageAt());
		}

	}

	/**
	 * @param message the opening one
	 * @param messages how many there are, the opening one included
	 */
	record TicketResource(String id, String accountId, String subject, String message, TicketStatus status,
			OpenerResource openedBy, Instant openedAt, int messages, Instant lastMessageAt,
			@Nullable Instant closedAt) {

		static TicketResource of(Ticket ticket) {
			return new TicketResource(ticket.id(), ticket.accountId(), ticket.subject(), ticket.message(),
					ticket.status(), OpenerResource.of(ticket.openedBy()), ticket.openedAt(),
					1 + ticket.posted().size(), ticket.lastMessageAt(), ticket.closedAt());
		}

	}

	record OpenerResource(String contactId, String side) {

		static OpenerResource of(Opener opener) {
			return new OpenerResource(opener.contactId(), opener.side().name());
		}

	}

}
