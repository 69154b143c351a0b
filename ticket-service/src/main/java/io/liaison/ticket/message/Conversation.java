package io.liaison.ticket.message;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.message.MessageController.MessageResource;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.Tickets;
import io.liaison.ticket.view.KnownNames;
import io.liaison.ticket.view.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What is said on a ticket.
 */
@Service
class Conversation {

	private static final String ID = "id";

	private final Tickets tickets;

	private final Messages messages;

	private final KnownNames names;

	private final InstantSource clock;

	Conversation(Tickets tickets, Messages messages, KnownNames names, InstantSource clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Two writes, the message and then what the ticket remembers of it. Should the second
	 * not happen here, {@link MessageConsumer} makes up for it.
	 * @param internal a note of staff for each other
	 */
	MessageResource post(String ticketId, Command command, String text, boolean internal, Caller caller) {
		Ticket ticket = this.tickets.visible(ticketId, caller);
		ticket.requireWriter(caller);
		if (internal && !Posted.notesReadBy(caller)) {
			throw Refusal.forbidden("Notes are for staff alone.");
		}
		ticket.requireRoom();
		Message message = this.messages.create(command,
				Message.post(Ids.from(command), ticket, text, internal, caller, this.clock.instant()));
		try {
			this.tickets.change(ticketId, Command.system("follow " + message.id()).by(command.by()),
					(it) -> it.follow(message.posted()));
		}
		catch (Refusal later) {
			if (later.kind() != Kind.UNAVAILABLE) {
				throw later;
			}
		}
		return MessageResource.of(message, names(Stream.of(caller.contactId()), caller));
	}

	/** All messages that the caller may read, the opening one first. */
	Page<MessageResource> read(String ticketId, PageRequest request, Caller caller) {
		Ticket ticket = this.tickets.visible(ticketId, caller);
		boolean notes = Posted.notesReadBy(caller);
		List<Posted> readable = ticket.posted().stream().filter((message) -> notes || !message.internal()).toList();
		List<String> ids = Stream.concat(Stream.of(ticket.id()), readable.stream().map(Posted::messageId)).toList();
		Cursor cursor = request.within("messages", ticketId);
		int from = cursor.keys().isEmpty() ? 0 : 1 + ids.indexOf(cursor.keys().get(ID));
		List<String> part = ids.subList(from, Math.min(from + cursor.limit() + 1, ids.size()));
		List<Message> written = this.messages.findAll(part);
		Names known = names(Stream.concat(Stream.of(ticket.openedBy().contactId()),
				written.stream().map((message) -> message.snapshot().contactId())), caller);
		Map<String, MessageResource> found = written.stream()
			.map((message) -> MessageResource.of(message, known))
			.collect(Collectors.toMap(MessageResource::id, Function.identity()));
		found.put(ticket.id(), MessageResource.opening(ticket, known));
		List<MessageResource> items = part.stream().filter(found::containsKey).map(found::get).toList();
		return cursor.page(items, (item) -> Map.of(ID, item.id()));
	}

	private Names names(Stream<@Nullable String> people, Caller caller) {
		return this.names.of(List.of(), people, caller);
	}

}
