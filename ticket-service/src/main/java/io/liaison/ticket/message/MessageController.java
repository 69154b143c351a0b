package io.liaison.ticket.message;

import java.time.Instant;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.view.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The messages of a ticket, oldest first. Who sees the ticket may write on it; staff need
 * {@code tickets.answer}.
 */
@RestController
@RequestMapping("/api/tickets/{ticketId}/messages")
class MessageController {

	private final Conversation conversation;

	MessageController(Conversation conversation) {
		this.conversation = conversation;
	}

	@PostMapping
	@Authenticated
	@ResponseStatus(HttpStatus.CREATED)
	MessageResource post(@PathVariable String ticketId, Command command, @Valid @RequestBody NewMessage body,
			Caller caller) {
		boolean internal = Boolean.TRUE.equals(body.internal());
		return this.conversation.post(ticketId, command, body.message(), internal, caller);
	}

	@GetMapping
	@Authenticated
	Page<MessageResource> list(@PathVariable String ticketId, PageRequest request, Caller caller) {
		return this.conversation.read(ticketId, request, caller);
	}

	/**
	 * @param internal a note for staff alone
	 */
	record NewMessage(@NotBlank @Size(max = 20_000) String message, @Nullable Boolean internal) {
	}

	/**
	 * @param internal a note, which staff alone read
	 */
	record MessageResource(String id, String ticketId, String message, AuthorResource author, Instant postedAt,
			boolean internal) {

		static MessageResource of(Message message, Names names) {
			MessageState content = message.snapshot();
			return new MessageResource(message.id(), content.ticketId(), content.text(),
					AuthorResource.of(content.contactId(), content.side(), names), content.postedAt(),
					content.internal());
		}

		/** A ticket's own text, under the ticket's id. */
		static MessageResource opening(Ticket ticket, Names names) {
			return new MessageResource(ticket.id(), ticket.id(), ticket.message(),
					AuthorResource.of(ticket.openedBy().contactId(), ticket.openedBy().side(), names),
					ticket.openedAt(), false);
		}

	}

	/**
	 * @param name absent as long as it is not known, and of other accounts' people
	 */
	record AuthorResource(String contactId, @Nullable String name, Side side) {

		static AuthorResource of(String contactId, Side side, Names names) {
			return new AuthorResource(contactId, names.person(contactId), side);
		}

	}

}
