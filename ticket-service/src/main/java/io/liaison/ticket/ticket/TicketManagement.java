package io.liaison.ticket.ticket;

import java.time.InstantSource;
import java.util.function.Consumer;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.web.ETags;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about tickets.
 */
@Service
class TicketManagement {

	private final Tickets tickets;

	private final InstantSource clock;

	TicketManagement(Tickets tickets, InstantSource clock) {
		this.tickets = tickets;
		this.clock = clock;
	}

	/**
	 * @param accountId for which staff open it; none for the account acted for
	 * @throws Refusal NOT_FOUND for an account that is not the caller's
	 */
	Ticket open(Command command, @Nullable String accountId, String subject, String message, Caller caller) {
		String account = (accountId != null) ? accountId : caller.accountId();
		if (account == null || caller.contactId() == null) {
			throw Refusal.forbidden("A ticket is opened by a person who acts for an account.");
		}
		caller.require("tickets.open", account);
		Opener opener = new Opener(caller.contactId(), caller.emailId(), caller.side(), Caller.rightsAsOf());
		return this.tickets.create(command,
				Ticket.open(Ids.from(command), account, subject, message, opener, this.clock.instant()));
	}

	Ticket close(String id, Command command, @Nullable String ifMatch, Caller caller) {
		return decide(id, command, ifMatch, caller, (ticket) -> ticket.close(this.clock.instant()));
	}

	Ticket reopen(String id, Command command, @Nullable String ifMatch, Caller caller) {
		return decide(id, command, ifMatch, caller, Ticket::reopen);
	}

	private Ticket decide(String id, Command command, @Nullable String ifMatch, Caller caller,
			Consumer<Ticket> decision) {
		this.tickets.visible(id, caller);
		return this.tickets.change(id, command, (ticket) -> {
			ticket.requireWriter(caller);
			ETags.require(ifMatch, ticket.version());
			decision.accept(ticket);
		});
	}

}
