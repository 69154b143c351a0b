package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Side;
import io.liaison.ticket.form.FilledForm;
import io.liaison.ticket.form.FormAnswer;
import io.liaison.ticket.form.SubmittedForm;
import io.liaison.ticket.ticket.list.SubjectWords;
import org.jspecify.annotations.Nullable;

/**
 * @param category absent for a general one
 * @param message the opening one
 * @param status with changed and found it follows from the rest; kept for lists
 * @param posted the messages after the opening one, oldest first
 * @param changes that it is about
 * @param form that it was opened with, where that says more than subject and message
 * @param resolution what staff say came of the form
 * @param assignee the contact who is to act for the provider
 * @param history oldest first, the last of a long one
 */
record TicketState(String accountId, @Nullable String category, String subject, String message, Opener openedBy,
		Instant openedAt, TicketStatus status, List<Posted> posted, @Nullable Instant closedAt,
		@Nullable RequestedChanges changes, @Nullable SubmittedForm form, @Nullable Resolution resolution,
		@Nullable String assignee, List<TicketEntry> history, LastChange changed, SubjectWords found) {

	private static final int MAX_HISTORY = 500;

	private static final Comparator<Posted> OLDEST_FIRST = Comparator.comparing(Posted::at)
		.thenComparing(Posted::messageId);

	TicketState {
		posted = List.copyOf(posted);
		history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
		List<Posted> answers = answers(posted);
		status = status(answers, closedAt);
		changed = LastChange.of(openedBy, openedAt, answers, history);
		found = SubjectWords.of(subject);
	}

	static TicketState opened(String accountId, FilledForm form, Opener by, Instant at) {
		return first(accountId, TicketCategory.stored(form.category()), form.subject(), form.message(), by, at, null,
				form.details());
	}

	/** Nobody wrote a message: what is asked for stands in the changes. */
	static TicketState raised(String accountId, Opener by, Instant at, RequestedChanges changes) {
		return first(accountId, TicketCategory.CONTACT_CHANGES, "Contact changes " + changes.number(), "", by, at,
				changes, null);
	}

	private static TicketState first(String accountId, @Nullable String category, String subject, String message,
			Opener by, Instant at, @Nullable RequestedChanges changes, @Nullable SubmittedForm form) {
		return new TicketState(accountId, category, subject, message, by, at, TicketStatus.OPEN, List.of(), null,
				changes, form, null, null, List.of(), new LastChange(at, by.contactId()), SubjectWords.of(subject));
	}

	/**
	 * Whoever closed the ticket had not seen the message, so it opens again; not for a
	 * note, which asks nobody outside.
	 */
	TicketState with(Posted message) {
		List<Posted> all = new ArrayList<>(this.posted);
		all.add(message);
		all.sort(OLDEST_FIRST);
		return message.internal() ? next(all, this.closedAt, this.changes, this.resolution, this.assignee, this.history)
				: next(all, null, this.changes, null, this.assignee, this.history);
	}

	TicketState closed(Instant at, @Nullable Resolution outcome) {
		return next(this.posted, at, this.changes, outcome, this.assignee, this.history);
	}

	/**
	 * Of the form only who was named stays, by id. What contact changes are called names
	 * nobody.
	 */
	TicketState redacted() {
		if (this.changes != null) {
			return this;
		}
		SubmittedForm left = (this.form != null) ? new SubmittedForm(this.form.id(), this.form.resolved(),
				this.form.answers().stream().filter(FormAnswer::isContact).toList()) : null;
		return new TicketState(this.accountId, this.category, Posted.ERASED, Posted.ERASED, this.openedBy,
				this.openedAt, this.status, this.posted, this.closedAt, this.changes, left, this.resolution,
				this.assignee, this.history, this.changed, this.found);
	}

	TicketState reopened() {
		return next(this.posted, null, this.changes, null, this.assignee, this.history);
	}

	TicketState about(RequestedChanges told) {
		return next(this.posted, this.closedAt, told, this.resolution, this.assignee, this.history);
	}

	TicketState assigned(@Nullable String contactId) {
		return next(this.posted, this.closedAt, this.changes, this.resolution, contactId, this.history);
	}

	TicketState noted(TicketEntry entry) {
		List<TicketEntry> all = new ArrayList<>(this.history);
		all.add(entry);
		return next(this.posted, this.closedAt, this.changes, this.resolution, this.assignee,
				all.subList(Math.max(0, all.size() - MAX_HISTORY), all.size()));
	}

	private TicketState next(List<Posted> messages, @Nullable Instant closing, @Nullable RequestedChanges told,
			@Nullable Resolution outcome, @Nullable String holder, List<TicketEntry> entries) {
		return new TicketState(this.accountId, this.category, this.subject, this.message, this.openedBy, this.openedAt,
				this.status, messages, closing, told, this.form, outcome, holder, entries, this.changed, this.found);
	}

	/** Messages that everybody reads who sees the ticket. */
	List<Posted> answers() {
		return answers(this.posted);
	}

	/**
	 * Staff say what came of a form that asks for it, and have answered before (S17).
	 * @throws Refusal INVALID where the outcome is missing or not theirs to say, CONFLICT
	 * {@code answer-needed}, and while something may become of the changes
	 */
	void requireClosable(@Nullable Resolution outcome, Side by) {
		boolean theirs = this.form != null && this.form.resolved() && by == Side.PROVIDER;
		if (theirs != (outcome != null)) {
			throw Refusal.invalid("Staff say what came of a request, and nobody else.",
					new FieldError("/outcome", theirs ? "is required" : "is said by staff, of what a form asks for"));
		}
		if (theirs && answers().stream().noneMatch((answer) -> answer.side() == Side.PROVIDER)) {
			throw Refusal.conflict("answer-needed", "Answer on the ticket first: whoever asked waits to be told.");
		}
		if (this.changes != null && !this.changes.isOver()) {
			throw Refusal.conflict("changes-pending",
					"The ticket closes by itself once its changes are applied, declined or cancelled.");
		}
	}

	/** What came of it, once that is known. */
	@Nullable String outcome() {
		if (this.changes != null && this.changes.isOver()) {
			return this.changes.status().name();
		}
		return (this.resolution != null) ? this.resolution.name() : null;
	}

	/** That time, or just after what is known to have happened. */
	Instant after(Instant now) {
		Instant latest = this.changed.at();
		if (!this.posted.isEmpty() && this.posted.getLast().at().isAfter(latest)) {
			latest = this.posted.getLast().at();
		}
		return now.isAfter(latest.plusMillis(1)) ? now : latest.plusMillis(1);
	}

	/** Everybody whom it names beside the authors of messages. */
	Stream<@Nullable String> people() {
		Stream<@Nullable String> named = (this.form != null)
				? this.form.answers().stream().filter(FormAnswer::isContact).map(FormAnswer::value) : Stream.of();
		Stream<@Nullable String> acting = this.history.stream()
			.flatMap(
					(entry) -> Stream.of(entry.by(), entry.what().equals(TicketEntry.ASSIGNED) ? entry.value() : null));
		return Stream
			.of(Stream.<@Nullable String>of(this.openedBy.contactId(), this.assignee, this.changed.by()), named, acting)
			.flatMap(Function.identity());
	}

	private static List<Posted> answers(List<Posted> posted) {
		return posted.stream().filter((message) -> !message.internal()).toList();
	}

	private static TicketStatus status(List<Posted> answers, @Nullable Instant closedAt) {
		if (closedAt != null) {
			return TicketStatus.CLOSED;
		}
		if (answers.isEmpty()) {
			return TicketStatus.OPEN;
		}
		return (answers.getLast().side() == Side.PROVIDER) ? TicketStatus.WAITING_FOR_CUSTOMER
				: TicketStatus.WAITING_FOR_STAFF;
	}

}
