package io.liaison.ticket.ticket;

import java.util.List;

import io.liaison.platform.security.Actor;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import io.liaison.ticket.ticket.TicketEvent.TicketAnswered;
import io.liaison.ticket.ticket.TicketEvent.TicketClosed;
import io.liaison.ticket.ticket.TicketEvent.TicketOpened;
import io.liaison.ticket.ticket.TicketEvent.TicketReopened;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about tickets.
 */
final class TicketPublications implements Publications<Ticket> {

	@Override
	public List<Publication> of(Ticket ticket, Object event) {
		TicketEvent happened = (TicketEvent) event;
		String type = switch (happened) {
			case TicketOpened opened -> "ticket-opened";
			case TicketAnswered answered -> "ticket-answered";
			case TicketClosed closed -> "ticket-closed";
			case TicketReopened reopened -> "ticket-reopened";
		};
		String messageId = (happened instanceof TicketAnswered answered) ? answered.messageId() : null;
		return List.of(new Publication("ticket.ticket.v1", "io.liaison.ticket." + type + ".v1",
				new TicketEventData(TicketData.of(ticket), happened.changed(), happened.by(), messageId)));
	}

	record TicketEventData(TicketData ticket, List<String> changed, Actor by, @Nullable String messageId) {
	}

	record TicketData(String id, String accountId, String subject, String message, String status, OpenerData openedBy,
			String openedAt, int messages, String lastMessageAt, @Nullable String closedAt) {

		static TicketData of(Ticket ticket) {
			return new TicketData(ticket.id(), ticket.accountId(), ticket.subject(), ticket.message(),
					ticket.status().name(), OpenerData.of(ticket.openedBy()), ticket.openedAt().toString(),
					1 + ticket.posted().size(), ticket.lastMessageAt().toString(),
					(ticket.closedAt() != null) ? ticket.closedAt().toString() : null);
		}

	}

	record OpenerData(String contactId, @Nullable String emailId, String side) {

		static OpenerData of(Opener opener) {
			return new OpenerData(opener.contactId(), opener.emailId(), opener.side().name());
		}

	}

}
