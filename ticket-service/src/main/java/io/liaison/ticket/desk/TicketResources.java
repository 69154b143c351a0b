package io.liaison.ticket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.Listed;
import io.liaison.ticket.form.FormAnswer;
import io.liaison.ticket.form.SubmittedForm;
import io.liaison.ticket.ticket.Opener;
import io.liaison.ticket.ticket.RequestedChanges;
import io.liaison.ticket.ticket.Ticket;
import io.liaison.ticket.ticket.TicketCategory;
import io.liaison.ticket.ticket.TicketEntry;
import io.liaison.ticket.ticket.TicketStatus.WaitingFor;
import io.liaison.ticket.ticket.TicketStatus;
import io.liaison.ticket.ticket.list.TicketRow;
import io.liaison.ticket.view.Names;
import org.jspecify.annotations.Nullable;

/**
 * Tickets as the API shows them; names are absent as long as they are not known, and for
 * outsiders those of other people than their account's.
 */
final class TicketResources {

	private TicketResources() {
	}

	/**
	 * Tickets, what changed last first.
	 *
	 * @param count of all that fit, up to 10,000; where it was asked for
	 */
	record TicketPage(List<TicketItem> items, @Nullable String next, @Nullable Integer count) {
	}

	/** A line of a list. */
	record TicketItem(String id, String accountId, AccountResource account, String category, String subject,
			TicketStatus status, @Nullable WaitingFor waitingFor, OpenerResource openedBy, Instant openedAt,
			@Nullable PersonResource assignee, int messages, Instant lastMessageAt, Instant lastModifiedAt,
			@Nullable PersonResource lastModifiedBy) {

		static TicketItem of(Listed<TicketRow> listed, Names names) {
			TicketRow row = listed.state();
			return new TicketItem(listed.id(), row.accountId(), AccountResource.of(row.accountId(), names),
					Objects.requireNonNullElse(row.category(), TicketCategory.GENERAL), row.subject(), row.status(),
					row.status().waitingFor(), OpenerResource.of(row.openedBy(), names), row.openedAt(),
					PersonResource.of(row.assignee(), names), 1 + row.posted().size(), row.lastMessageAt(),
					row.changed().at(), PersonResource.of(row.changed().by(), names));
		}

	}

	/**
	 * @param category for instance {@code GENERAL}, {@code CONTACT_CHANGES}; more may
	 * come
	 * @param message the opening one; empty where the category says what it is about
	 * @param waitingFor who is to act next
	 * @param messages how many there are beside notes of staff, the opening one included
	 * @param outcome what came of what it is about, once that is known
	 * @param actions what the caller may do about it
	 */
	record TicketResource(String id, String accountId, AccountResource account, String category, String subject,
			String message, TicketStatus status, @Nullable WaitingFor waitingFor, OpenerResource openedBy,
			Instant openedAt, @Nullable PersonResource assignee, int messages, Instant lastMessageAt,
			Instant lastModifiedAt, @Nullable PersonResource lastModifiedBy, @Nullable Instant closedAt,
			@Nullable FormResource form, @Nullable ChangeRequestResource changeRequest, @Nullable String outcome,
			List<TicketAction> actions) {

		static TicketResource of(Ticket ticket, Names names, Caller caller) {
			return new TicketResource(ticket.id(), ticket.accountId(), AccountResource.of(ticket.accountId(), names),
					ticket.category(), ticket.subject(), ticket.message(), ticket.status(),
					ticket.status().waitingFor(), OpenerResource.of(ticket.openedBy(), names), ticket.openedAt(),
					PersonResource.of(ticket.assignee(), names), ticket.messages(), ticket.lastMessageAt(),
					ticket.changed().at(), PersonResource.of(ticket.changed().by(), names), ticket.closedAt(),
					FormResource.of(ticket, names), ChangeRequestResource.of(ticket), ticket.outcome(),
					TicketAction.of(ticket, caller));
		}

	}

	/**
	 * @param id of the form
	 * @param resolved whether staff say what came of it when they close the ticket (S17)
	 * @param answers beside subject and message
	 */
	record FormResource(String id, boolean resolved, List<AnswerResource> answers) {

		static @Nullable FormResource of(Ticket ticket, Names names) {
			SubmittedForm form = ticket.form();
			return (form == null) ? null : new FormResource(form.id(), form.resolved(),
					form.answers().stream().map((answer) -> AnswerResource.of(answer, names)).toList());
		}

	}

	/**
	 * @param name of the contact whose id the value is
	 */
	record AnswerResource(String field, String type, String value, @Nullable String name) {

		static AnswerResource of(FormAnswer answer, Names names) {
			return new AnswerResource(answer.field(), answer.type(), answer.value(),
					answer.isContact() ? names.person(answer.value()) : null);
		}

	}

	record ChangeRequestResource(String id, int number, int amendment, RequestedChanges.Status status,
			List<RequestedChanges.Operation> operations, @Nullable String reason) {

		static @Nullable ChangeRequestResource of(Ticket ticket) {
			RequestedChanges changes = ticket.changes();
			return (changes != null) ? new ChangeRequestResource(ticket.id(), changes.number(), changes.amendment(),
					changes.status(), changes.operations(), changes.reason()) : null;
		}

	}

	/**
	 * What was done with a ticket beside writing on it, the latest first.
	 */
	record TicketHistory(List<EntryResource> items) {

		static TicketHistory of(Ticket ticket, Names names) {
			return new TicketHistory(
					ticket.history().reversed().stream().map((entry) -> EntryResource.of(entry, names)).toList());
		}

	}

	/**
	 * @param what {@code ASSIGNED}, {@code CLOSED}, {@code REOPENED},
	 * {@code CHANGE_REQUEST}; more may come
	 * @param by absent where nobody did it by hand
	 * @param value the outcome, or the state of the change request
	 * @param assignee who got it, absent for nobody
	 */
	record EntryResource(String what, Instant at, @Nullable PersonResource by, @Nullable String value,
			@Nullable PersonResource assignee) {

		static EntryResource of(TicketEntry entry, Names names) {
			boolean assigned = entry.what().equals(TicketEntry.ASSIGNED);
			return new EntryResource(entry.what(), entry.at(), PersonResource.of(entry.by(), names),
					assigned ? null : entry.value(), assigned ? PersonResource.of(entry.value(), names) : null);
		}

	}

	record AccountResource(String id, @Nullable String name) {

		static AccountResource of(String id, Names names) {
			return new AccountResource(id, names.account(id));
		}

	}

	record OpenerResource(String contactId, @Nullable String name, Side side) {

		static OpenerResource of(Opener opener, Names names) {
			return new OpenerResource(opener.contactId(), names.person(opener.contactId()), opener.side());
		}

	}

	record PersonResource(String contactId, @Nullable String name) {

		static @Nullable PersonResource of(@Nullable String id, Names names) {
			return (id != null) ? new PersonResource(id, names.person(id)) : null;
		}

	}

}
