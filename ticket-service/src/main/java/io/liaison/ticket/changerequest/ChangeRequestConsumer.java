package io.liaison.ticket.changerequest;

import io.liaison.platform.command.Actor;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * Raises the ticket of a change request that somebody has to approve (Q23), under the
 * request's id, and lets it follow what becomes of the request.
 */
@TopicConsumer("contacts.change-request.v1")
class ChangeRequestConsumer implements EventHandler {

	private final Tickets tickets;

	ChangeRequestConsumer(Tickets tickets) {
		this.tickets = tickets;
	}

	@Override
	public void on(IncomingEvent event) {
		Content content = event.dataAs(Content.class);
		ChangeRequest request = content.changeRequest();
		if (request.approval()) {
			this.tickets.createOrChange(event.subject(), event.command("changeRequests").by(content.by()),
					() -> Ticket.raise(event.subject(), request.accountId(), request.requestedBy().opener(),
							request.requestedAt(), request.asOf(event), event.time(), content.person()),
					(ticket) -> ticket.follow(request.asOf(event), event.time(), content.person()));
		}
	}

	record Content(ChangeRequest changeRequest, Actor by) {

		@Nullable String person() {
			return this.by.kind().equals("CONTACT") ? this.by.id() : null;
		}

	}

}
