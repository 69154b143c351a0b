package io.liaison.ticket.message;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.message.MessageController.MessageResource;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.Tickets;

import org.springframework.stereotype.Service;

/**
 * What is said on a ticket.
 */
@Service
class Conversation {

	private static final String ID = "id";

	private final Tickets tickets;

	private final Messages messages;

	private final InstantSource clock;

	Conversation(Tickets tickets, Messages messages, InstantSource clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Two writes, the message and then what the ticket remembers of it. Should the second
	 * not happen here, {@link MessageConsumer} makes up for it.
	 */
	Message post(String ticketId, Command command, String text, Caller caller) {
		Ticket ticket = this.tickets.visible(ticketId, caller);
		ticket.requireWriter(caller);
		ticket.requireRoom();
		Message message = this.messages.create(command,
				Message.post(Ids.from(command), ticket, text, caller, this.clock.instant()));
		try {
			this.tickets.change(ticketId, Command.system("follow " + message.id()).by(command.by()),
					(it) -> it.follow(message.posted()));
		}
		catch (Refusal later) {
			if (later.kind() != Kind.UNAVAILABLE) {
				throw later;
			}
		}
		return message;
	}

	/** All messages, the opening one first. */
	Page<MessageResource> read(String ticketId, PageRequest request, Caller caller) {
		Ticket ticket = this.tickets.visible(ticketId, caller);
		List<String> ids = Stream.concat(Stream.of(ticket.id()), ticket.posted().stream().map(Posted::messageId))
			.toList();
		Cursor cursor = request.within("messages", ticketId);
		int from = cursor.keys().isEmpty() ? 0 : 1 + ids.indexOf(cursor.keys().get(ID));
		List<String> part = ids.subList(from, Math.min(from + cursor.limit() + 1, ids.size()));
		Map<String, MessageResource> found = found(part);
		found.put(ticket.id(), MessageResource.opening(ticket));
		List<MessageResource> items = part.stream().filter(found::containsKey).map(found::get).toList();
		return cursor.page(items, (item) -> Map.of(ID, item.id()));
	}

	private Map<String, MessageResource> found(List<String> ids) {
		return this.messages.findAll(ids)
			.stream()
			.map(MessageResource::of)
			.collect(Collectors.toMap(MessageResource::id, Function.identity()));
	}

}
