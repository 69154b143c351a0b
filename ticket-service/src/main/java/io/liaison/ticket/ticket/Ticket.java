package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.Aggregate;
import io.liaison.ticket.ticket.TicketEvent.TicketAnswered;
import io.liaison.ticket.ticket.TicketEvent.TicketClosed;
import io.liaison.ticket.ticket.TicketEvent.TicketOpened;
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

	static Ticket open(String id, String accountId, String subject, String message, Opener opener, Instant now) {
		Ticket ticket = new Ticket(id, null);
		ticket.become(TicketState.opened(accountId, subject, message, opener, now), new TicketOpened());
		return ticket;
	}

	/**
	 * Takes note of a message that exists. Never refused, and the same in any order and
	 * however often it is told.
	 */
	public void follow(Posted message) {
		if (state().posted().stream().noneMatch((it) -> it.messageId().equals(message.messageId()))) {
			become(state().with(message), new TicketAnswered(message.messageId()));
		}
	}

	void close(Instant now) {
		if (state().closedAt() == null) {
			become(state().closed(after(now)), new TicketClosed());
		}
	}

	void reopen() {
		if (state().closedAt() != null) {
			become(state().closed(null), new TicketReopened());
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

	/**
	 * That time, or just after what is known to have happened, if a clock elsewhere is
	 * ahead.
	 */
	public Instant after(Instant now) {
		Instant last = lastMessageAt().plusMillis(1);
		return now.isAfter(last) ? now : last;
	}

	public String accountId() {
		return state().accountId();
	}

	public String subject() {
		return state().subject();
	}

	/** The opening message. */
	public String message() {
		return state().message();
	}

	public Opener openedBy() {
		return state().openedBy();
	}

	public Instant openedAt() {
		return state().openedAt();
	}

	TicketStatus status() {
		return state().status();
	}

	/** The messages after the opening one, oldest first. */
	public List<Posted> posted() {
		return state().posted();
	}

	Instant lastMessageAt() {
		return state().lastMessageAt();
	}

	@Nullable Instant closedAt() {
		return state().closedAt();
	}

	private boolean isOf(Caller caller) {
		boolean opener = openedBy().contactId().equals(caller.contactId());
		return opener && (caller.side() == Side.PROVIDER || accountId().equals(caller.accountId()));
	}

}
