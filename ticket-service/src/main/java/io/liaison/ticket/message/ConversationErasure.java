package io.liaison.ticket.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.liaison.platform.command.Command;
import io.liaison.platform.erasure.PersonalRecords;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Takes the words of an erased person out of tickets, answers and notes; that there were
 * some stays.
 */
@Component
class ConversationErasure implements PersonalRecords {

	private final Tickets tickets;

	private final Messages messages;

	ConversationErasure(Tickets tickets, Messages messages) {
		this.tickets = tickets;
		this.messages = messages;
	}

	@Override
	public int redact(String contactId, Supplier<Command> step) {
		List<String> written = this.messages.writtenBy(contactId);
		written.forEach((id) -> this.messages.change(id, step.get(), Message::redactText));
		Set<String> redacted = new HashSet<>(written);
		int opened = 0;
		for (String id : this.tickets.concerning(contactId)) {
			Ticket ticket = this.tickets.change(id, step.get(), Ticket::redact);
			if (!ticket.subject().equals(Posted.ERASED)) {
				continue;
			}
			opened++;
			for (Message message : this.messages.findAll(ticket.posted().stream().map(Posted::messageId).toList())) {
				this.messages.change(message.id(), step.get(), Message::redactSubject);
				redacted.add(message.id());
			}
		}
		return opened + redacted.size();
	}

}
