package io.liaison.ticket.message;

import java.time.Instant;

import io.liaison.platform.command.Actor;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/**
 * Lets tickets follow their messages. {@link Conversation} has done so already, unless
 * the process stopped between the two writes.
 */
@TopicConsumer("ticket.message.v1")
class MessageConsumer implements EventHandler {

	private final Tickets tickets;

	MessageConsumer(Tickets tickets) {
		this.tickets = tickets;
	}

	@Override
	public void on(IncomingEvent event) {
		Content content = event.dataAs(Content.class);
		this.tickets.change(content.message().ticketId(), event.command("messageEvents").by(content.by()),
				(ticket) -> ticket.follow(content.message().posted()));
	}

	record Content(MessageOfTicket message, Actor by) {
	}

	record MessageOfTicket(String id, String ticketId, Author author, Instant postedAt, boolean internal) {

		Posted posted() {
			return new Posted(this.id, this.postedAt, this.author.side(), this.author.contactId(), this.internal);
		}

	}

	record Author(@Nullable String contactId, Side side) {
	}

}
