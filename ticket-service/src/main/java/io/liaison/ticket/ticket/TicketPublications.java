package io.liaison.ticket.ticket;

import java.util.List;
import io.liaison.platform.store.AsOf;
import io.liaison.platform.store.Publications;
import io.liaison.ticket.ticket.TicketEvent.TicketAnswered;
import io.liaison.ticket.ticket.TicketEvent.TicketClosed;
import io.liaison.ticket.ticket.TicketEvent.TicketOpened;
import io.liaison.ticket.ticket.TicketEvent.TicketReopened;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about tickets.
 */
final class TicketPublications {

	private TicketPublications() {
	}

	static Publications<Ticket, TicketData> declared() {
		return Publications.to("ticket.ticket.v1", "ticket", TicketData::of)
			.on(TicketOpened.class, "io.liaison.ticket.ticket-opened.v1")
			.on(TicketAnswered.class, "io.liaison.ticket.ticket-answered.v1")
			.on(TicketClosed.class, "io.liaison.ticket.ticket-closed.v1")
			.on(TicketReopened.class, "io.liaison.ticket.ticket-reopened.v1");
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

	record OpenerData(String contactId, @Nullable String emailId, String side, @Nullable List<AsOf> asOf) {

		static OpenerData of(Opener opener) {
			return new OpenerData(opener.contactId(), opener.emailId(), opener.side().name(), opener.asOf());
		}

	}

}
