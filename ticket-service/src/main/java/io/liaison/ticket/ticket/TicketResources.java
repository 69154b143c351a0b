package io.liaison.ticket.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Tickets as the API shows them. */
final class TicketResources {

	private TicketResources() {
	}

	/** A line of a list. */
	record TicketItem(String id, String accountId, String subject, TicketStatus status, OpenerResource openedBy,
			Instant openedAt, int messages, Instant lastMessageAt) {

		static TicketItem of(Ticket ticket) {
			return new TicketItem(ticket.id(), ticket.accountId(), ticket.subject(), ticket.status(),
					OpenerResource.of(ticket.openedBy()), ticket.openedAt(), 1 + ticket.posted().size(),
					ticket.lastMessageAt());
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
