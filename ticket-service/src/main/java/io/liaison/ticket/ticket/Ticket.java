package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.Aggregate;
import io.liaison.ticket.form.FilledForm;
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
 * Something that an account asks for. Its messages are documents of their own; the ticket
 * remembers which there are, and whose turn it is follows from them.
 */
public final class Ticket extends Aggregate<TicketState> {

	/** A longer conversation is better continued on a new ticket. */
	static final int MAX_MESSAGES = 1_000;

	Ticket(String id, @Nullable TicketState state) {
		super(id, state);
	}

	public static Ticket open(String id, String accountId, FilledForm form, Opener opener, Instant now) {
		Ticket ticket = new Ticket(id, null);
		ticket.become(TicketState.opened(accountId, form, opener, now), new TicketOpened());
		return ticket;
	}

	/**
	 * The ticket of a change request, under its id (Q23).
	 * @param at when the changes became as they are told
	 * @param by the contact who did it
	 */
	public static Ticket raise(String id, String accountId, Opener requester, Instant requestedAt,
			RequestedChanges changes, Instant at, @Nullable String by) {
		Ticket ticket = new Ticket(id, null);
		ticket.become(TicketState.raised(accountId, requester, requestedAt, changes), new TicketOpened());
		if (changes.isOver()) {
			ticket.close(at, null, by);
		}
		return ticket;
	}

	/** Takes note of what became of the change request; of what it knows, nothing. */
	public void follow(RequestedChanges told, Instant at, @Nullable String by) {
		RequestedChanges known = Objects.requireNonNull(changes(), "no ticket about changes");
		if (told.restates(known)) {
			become(state().about(told));
		}
		else if (told.sequence() > known.sequence()) {
			boolean closing = told.isOver() && !known.isOver();
			TicketState next = state().about(told)
				.noted(new TicketEntry(TicketEntry.CHANGE_REQUEST, after(at), by, told.status().name()));
			become(closing ? next.closed(after(at), null) : next, closing ? new TicketClosed() : new TicketChanged());
		}
	}

	/**
	 * Takes note of a message that exists. Never refused, and the same in any order and
	 * however often it is told.
	 */
	public void follow(Posted message) {
		if (state().posted().stream().noneMatch((it) -> it.messageId().equals(message.messageId()))) {
			TicketState next = state().with(message);
			if (message.internal()) {
				// of a note nobody outside is told
				become(next);
			}
			else {
				become(next, new TicketAnswered(message.messageId()));
			}
		}
	}

	/** Whoever opened it, or whom its form names, is erased. */
	public void redact() {
		if (!state().redacted().equals(state())) {
			become(state().redacted(), new TicketRedacted());
		}
	}

	/**
	 * Closes it as somebody who writes on it may.
	 * @throws Refusal as {@link TicketState#requireClosable} says
	 */
	public void close(Instant now, @Nullable Resolution outcome, Caller caller) {
		state().requireClosable(outcome, caller.side());
		close(now, outcome, caller.contactId());
	}

	private void close(Instant now, @Nullable Resolution outcome, @Nullable String by) {
		if (state().closedAt() == null) {
			TicketEntry entry = new TicketEntry(TicketEntry.CLOSED, after(now), by,
					(outcome != null) ? outcome.name() : null);
			become(state().closed(entry.at(), outcome).noted(entry), new TicketClosed());
		}
	}

	public void reopen(Instant now, Caller caller) {
		if (state().closedAt() != null) {
			become(state().reopened()
				.noted(new TicketEntry(TicketEntry.REOPENED, after(now), caller.contactId(), null)),
					new TicketReopened());
		}
	}

	/**
	 * @param contactId who is to act on it for the provider, {@code null} for nobody yet
	 */
	public void assign(@Nullable String contactId, Instant now, Caller caller) {
		if (!Objects.equals(contactId, assignee())) {
			become(state().assigned(contactId)
				.noted(new TicketEntry(TicketEntry.ASSIGNED, after(now), caller.contactId(), contactId)),
					new TicketAssigned());
		}
	}

	/**
	 * One's own tickets, and with {@code tickets.read-all} those of the account (D26).
	 */
	boolean visibleTo(Caller caller) {
		return isOf(caller) || caller.may("tickets.read-all", accountId());
	}

	/**
	 * Of those who see the ticket, everybody writes on it but staff who may only look on.
	 * @throws Refusal FORBIDDEN
	 */
	public void requireWriter(Caller caller) {
		if (caller.contactId() == null) {
			throw Refusal.forbidden("Only a person writes on a ticket.");
		}
		if (caller.side() == Side.PROVIDER) {
			caller.require("tickets.answer", accountId());
		}
	}

	/**
	 * @throws Refusal CONFLICT when the ticket is full
	 */
	public void requireRoom() {
		if (state().posted().size() >= MAX_MESSAGES - 1) {
			throw Refusal.conflict("too-many-messages",
					"The ticket has " + MAX_MESSAGES + " messages. Open a new one.");
		}
	}

	/** That time, or just after what happened, if a clock elsewhere is ahead. */
	public Instant after(Instant now) {
		return state().after(now);
	}

	public String accountId() {
		return state().accountId();
	}

	public String category() {
		return Objects.requireNonNullElse(state().category(), TicketCategory.GENERAL);
	}

	/** What it is about, where that are changes of contacts. */
	public @Nullable RequestedChanges changes() {
		return state().changes();
	}

	/** What came of it, once that is known. */
	public @Nullable String outcome() {
		return state().outcome();
	}

	/** What it was opened with, where that says more than subject and message. */
	public @Nullable SubmittedForm form() {
		return state().form();
	}

	public String subject() {
		return state().subject();
	}

	public String message() {
		return state().message();
	}

	public Opener openedBy() {
		return state().openedBy();
	}

	public Instant openedAt() {
		return state().openedAt();
	}

	public TicketStatus status() {
		return state().status();
	}

	/** The messages after the opening one, notes among them, oldest first. */
	public List<Posted> posted() {
		return state().posted();
	}

	/** How many messages there are that everybody reads, the opening one included. */
	public int messages() {
		return 1 + state().answers().size();
	}

	public Instant lastMessageAt() {
		return state().answers().isEmpty() ? openedAt() : state().answers().getLast().at();
	}

	public @Nullable String assignee() {
		return state().assignee();
	}

	/** Oldest first. */
	public List<TicketEntry> history() {
		return state().history();
	}

	public LastChange changed() {
		return state().changed();
	}

	public @Nullable Instant closedAt() {
		return state().closedAt();
	}

	/** Everybody whom it names beside the authors of messages. */
	public Stream<@Nullable String> people() {
		return state().people();
	}

	public boolean isOf(Caller caller) {
		boolean opener = openedBy().contactId().equals(caller.contactId());
		return opener && (caller.side() == Side.PROVIDER || accountId().equals(caller.accountId()));
	}

}
