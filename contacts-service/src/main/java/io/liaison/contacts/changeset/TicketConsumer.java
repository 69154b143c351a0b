package io.liaison.contacts.changeset;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Learns that the ticket of a change request is there (Q24): it has the request's id.
 */
@TopicConsumer("ticket.ticket.v1")
record TicketConsumer(ChangeRequests requests) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		if (event.dataAs(TicketEvent.class).ticket().changeRequest() != null) {
			this.requests.find(event.subject())
				.ifPresent((request) -> this.requests.step(request.id(), event.command("ticketEvents"),
						ChangeRequest::raised));
		}
	}

	record TicketEvent(Ticket ticket) {
	}

	record Ticket(@Nullable Request changeRequest) {
	}

	record Request(String id) {
	}

}
