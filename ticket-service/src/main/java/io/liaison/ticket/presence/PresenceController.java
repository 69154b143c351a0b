package io.liaison.ticket.presence;

import java.util.List;
import java.util.Objects;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Tickets;
import io.liaison.ticket.view.KnownNames;
import io.liaison.ticket.view.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who of the staff looks at a ticket. Nobody else tells or is told.
 */
@RestController
@RequestMapping("/api/tickets/{ticketId}/presence")
class PresenceController {

	private final Presences presences;

	private final Tickets tickets;

	private final KnownNames names;

	PresenceController(Presences presences, Tickets tickets, KnownNames names) {
		this.presences = presences;
		this.tickets = tickets;
		this.names = names;
	}

	@PutMapping
	@RequiresPermission("tickets.read-all")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void put(@PathVariable String ticketId, Caller caller) {
		this.presences.see(ticketId, staff(ticketId, caller));
	}

	@GetMapping
	@RequiresPermission("tickets.read-all")
	TicketPresence get(@PathVariable String ticketId, Caller caller) {
		List<String> others = this.presences.others(ticketId, staff(ticketId, caller));
		Names known = this.names.of(List.of(), others.stream().<@Nullable String>map((id) -> id), caller);
		return new TicketPresence(others.stream().map((id) -> new PresentPerson(id, known.person(id))).toList());
	}

	private String staff(String ticketId, Caller caller) {
		if (caller.side() != Side.PROVIDER || caller.contactId() == null) {
			throw Refusal.forbidden("This is for staff alone.");
		}
		this.tickets.visible(ticketId, caller);
		return Objects.requireNonNull(caller.contactId());
	}

	/** The others who look at it now. */
	record TicketPresence(List<PresentPerson> items) {
	}

	/**
	 * @param name absent as long as it is not known
	 */
	record PresentPerson(String contactId, @Nullable String name) {
	}

}
