package io.liaison.ticket.desk;

import java.time.InstantSource;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.ETags;
import io.liaison.ticket.form.FilledForm;
import io.liaison.ticket.form.TicketForms;
import io.liaison.ticket.ticket.Opener;
import io.liaison.ticket.ticket.Resolution;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.Tickets;
import io.liaison.ticket.view.AccountViews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about tickets.
 */
@Service
class TicketManagement {

	private final Tickets tickets;

	private final TicketForms forms;

	private final AccountViews accounts;

	private final InstantSource clock;

	TicketManagement(Tickets tickets, TicketForms forms, AccountViews accounts, InstantSource clock) {
		this.tickets = tickets;
		this.forms = forms;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * @param accountId for which staff open it; none for the account acted for
	 * @throws Refusal NOT_FOUND for an account that is not the caller's, and what the
	 * form refuses
	 */
	Ticket open(Command command, @Nullable String accountId, NewTicket.Filled entry, Caller caller) {
		String account = (accountId != null) ? accountId : caller.accountId();
		if (account == null || caller.contactId() == null) {
			throw Refusal.forbidden("A ticket is opened by a person who acts for an account.");
		}
		caller.require("tickets.open", account);
		Opener opener = new Opener(caller.contactId(), caller.emailId(), caller.side(), caller.via(),
				Caller.rightsAsOf());
		FilledForm filled = this.forms.filled(entry.form(), entry.values(), entry.at(), account, caller);
		return this.tickets.create(command,
				Ticket.open(Ids.from(command), account, filled, opener, this.clock.instant()));
	}

	Ticket close(String id, Command command, @Nullable String ifMatch, @Nullable Resolution outcome, Caller caller) {
		return decide(id, command, ifMatch, caller, (ticket) -> ticket.close(this.clock.instant(), outcome, caller));
	}

	Ticket reopen(String id, Command command, @Nullable String ifMatch, Caller caller) {
		return decide(id, command, ifMatch, caller, (ticket) -> ticket.reopen(this.clock.instant(), caller));
	}

	/**
	 * @param contactId one of the staff, {@code null} for nobody
	 */
	Ticket assign(String id, Command command, @Nullable String ifMatch, @Nullable String contactId, Caller caller) {
		if (caller.side() != Side.PROVIDER) {
			throw Refusal.forbidden("Staff assign tickets.");
		}
		return decide(id, command, ifMatch, caller, (ticket) -> {
			if (contactId != null && !isStaff(contactId, caller)) {
				throw Refusal.invalid("A ticket is assigned to staff.",
						new FieldError("/contactId", "is nobody of the staff"));
			}
			ticket.assign(contactId, this.clock.instant(), caller);
		});
	}

	private boolean isStaff(String contactId, Caller caller) {
		return contactId.equals(caller.contactId()) || caller.accountId() != null
				&& this.accounts.isActive(contactId, caller.accountId(), Caller.rightsAsOf());
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
