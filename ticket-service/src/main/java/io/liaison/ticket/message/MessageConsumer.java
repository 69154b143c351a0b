package io.liaison.ticket.message;

import java.time.Instant;
import java.util.function.Consumer;

import io.liaison.platform.consumer.EventConsumers;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Tickets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Lets tickets follow their messages. {@link Conversation} has done so already, unless
 * the process stopped between the two writes.
 */
@Configuration(proxyBeanMethods = false)
class MessageConsumer {

	private static final String NAME = "messageEvents";

	@Bean
	Consumer<Message<byte[]>> messageEvents(EventConsumers consumers, Tickets tickets) {
		return consumers.consumer(NAME, (event) -> follow(tickets, event));
	}

	private static void follow(Tickets tickets, IncomingEvent event) {
		Content content = event.dataAs(Content.class);
		tickets.change(content.message().ticketId(), event.command(NAME),
				(ticket) -> ticket.follow(content.message().posted(), content.by()));
	}

	record Content(MessageOfTicket message, Actor by) {
	}

	record MessageOfTicket(String id, String ticketId, Author author, Instant postedAt) {

		Posted posted() {
			return new Posted(this.id, this.postedAt, this.author.side());
		}

	}

	record Author(Side side) {
	}

}
