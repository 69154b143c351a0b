package io.liaison.ticket.ticket;

import java.util.List;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.ticket.form.SubmittedForm;
import io.liaison.ticket.ticket.TicketEvent.TicketAnswered;
import io.liaison.ticket.ticket.TicketEvent.TicketAssigned;
import io.liaison.ticket.ticket.TicketEvent.TicketChanged;
import io.liaison.ticket.ticket.TicketEvent.TicketClosed;
import io.liaison.ticket.ticket.TicketEvent.TicketOpened;
import io.liaison.ticket.ticket.TicketEvent.TicketRedacted;
import io.liaison.ticket.ticket.TicketEvent.TicketReopened;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about tickets.
 */
final class TicketPublications {

	private TicketPublications() {
	}

	static Publications<Ticket, TicketData> declared() {
		return Publications.to("ticket.ticket.v1", "ticket", TicketData::of)
			.on(TicketOpened.class, "io.liaison.ticket.ticket-opened.v1")
			.on(TicketAnswered.class, "io.liaison.ticket.ticket-answered.v1")
			.on(TicketChanged.class, "io.liaison.ticket.ticket-changed.v1")
			.on(TicketAssigned.class, "io.liaison.ticket.ticket-assigned.v1")
			.on(TicketRedacted.class, "io.liaison.ticket.ticket-redacted.v1")
			.on(TicketClosed.class, "io.liaison.ticket.ticket-closed.v1")
			.on(TicketReopened.class, "io.liaison.ticket.ticket-reopened.v1");
	}

	record TicketData(String id, String accountId, String category, String subject, String message, String status,
			OpenerData openedBy, String openedAt, int messages, String lastMessageAt, @Nullable String closedAt,
			@Nullable String assignee, @Nullable FormData form, @Nullable ChangeRequestData changeRequest,
			@Nullable String outcome) {

		static TicketData of(Ticket ticket) {
			return new TicketData(ticket.id(), ticket.accountId(), ticket.category(), ticket.subject(),
					ticket.message(), ticket.status().name(), OpenerData.of(ticket.openedBy()),
					ticket.openedAt().toString(), ticket.messages(), ticket.lastMessageAt().toString(),
					(ticket.closedAt() != null) ? ticket.closedAt().toString() : null, ticket.assignee(),
					FormData.of(ticket), ChangeRequestData.of(ticket), ticket.outcome());
		}

	}

	/** Subject and message are told as such. */
	record FormData(String id, List<AnswerData> answers) {

		static @Nullable FormData of(Ticket ticket) {
			SubmittedForm form = ticket.form();
			return (form == null) ? null
					: new FormData(form.id(),
							form.answers()
								.stream()
								.map((answer) -> new AnswerData(answer.field(), answer.type(), answer.value()))
								.toList());
		}

	}

	record AnswerData(String field, String type, String value) {
	}

	/** The rest of it is told by contacts-service. */
	record ChangeRequestData(String id, int number, int amendment, String status) {

		static @Nullable ChangeRequestData of(Ticket ticket) {
			RequestedChanges changes = ticket.changes();
			return (changes != null)
					? new ChangeRequestData(ticket.id(), changes.number(), changes.amendment(), changes.status().name())
					: null;
		}

	}

	record OpenerData(String contactId, @Nullable String emailId, String side, @Nullable String via,
			@Nullable List<AsOf> asOf) {

		static OpenerData of(Opener opener) {
			return new OpenerData(opener.contactId(), opener.emailId(), opener.side().name(), opener.via(),
					opener.asOf());
		}

	}

}
