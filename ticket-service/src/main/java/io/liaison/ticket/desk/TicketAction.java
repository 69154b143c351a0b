package io.liaison.ticket.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.ticket.form.FormAnswer;
import io.liaison.ticket.form.SubmittedForm;
import io.liaison.ticket.ticket.RequestedChanges.Status;
import io.liaison.ticket.ticket.RequestedChanges;
import io.liaison.ticket.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller may do about what a ticket asks for (Q33, D3, S17).
 * contacts-service does it, and alone decides whether it can be done.
 *
 * @param href what decides on a change request asks for its {@code If-Match}
 * @param body to be sent as it is
 * @param asks members of the body that the caller adds
 */
record TicketAction(String name, String method, String href, @Nullable Body body, List<String> asks) {

	static List<TicketAction> of(Ticket ticket, Caller caller) {
		SubmittedForm form = ticket.form();
		RequestedChanges changes = ticket.changes();
		if (form != null && caller.side() == Side.PROVIDER && caller.may("contacts.read")) {
			return form.answers().stream().filter(FormAnswer::isContact).map(TicketAction::see).toList();
		}
		if (changes == null || changes.status() != Status.REQUESTED) {
			return List.of();
		}
		boolean own = ticket.isOf(caller);
		boolean decides = !own && caller.may("changes.approve", ticket.accountId());
		boolean cancels = own || caller.may("contacts.manage", ticket.accountId());
		return Stream
			.of(action(decides, ticket, changes, "approve", "approval"),
					action(decides, ticket, changes, "decline", "decline", "reason"),
					action(decides, ticket, changes, "amend", "amendment", "operations", "reason"),
					action(cancels, ticket, changes, "cancel", "cancellation"))
			.flatMap(Function.identity())
			.toList();
	}

	/** The way to whom a form names: customers have theirs, staff need this one. */
	private static TicketAction see(FormAnswer answer) {
		return new TicketAction("see-" + answer.field(), "GET", "/api/contacts/" + answer.value(), null, List.of());
	}

	private static Stream<TicketAction> action(boolean offered, Ticket ticket, RequestedChanges changes, String name,
			String route, String... asks) {
		String href = "/api/change-requests/" + ticket.id() + "/" + route;
		return offered ? Stream.of(new TicketAction(name, "POST", href, new Body(changes.amendment()), List.of(asks)))
				: Stream.empty();
	}

	/**
	 * @param amendment as the caller saw the request: what was amended since is not
	 * decided unseen
	 */
	record Body(int amendment) {
	}

}
