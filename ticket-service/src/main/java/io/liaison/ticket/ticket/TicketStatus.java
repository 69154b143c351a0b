package io.liaison.ticket.ticket;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Whose turn it is. */
public enum TicketStatus {

	/** nobody has answered yet */
	OPEN(WaitingFor.PROVIDER),

	/** staff wrote last */
	WAITING_FOR_CUSTOMER(WaitingFor.CUSTOMER),

	/** the customer wrote last */
	WAITING_FOR_STAFF(WaitingFor.PROVIDER),

	CLOSED(null);

	private final @Nullable WaitingFor turn;

	TicketStatus(@Nullable WaitingFor turn) {
		this.turn = turn;
	}

	/** Nobody once it is closed. */
	public @Nullable WaitingFor waitingFor() {
		return this.turn;
	}

	public static Set<TicketStatus> of(WaitingFor turn) {
		return Stream.of(values()).filter((status) -> status.turn == turn).collect(Collectors.toSet());
	}

	/** The side that is to act next. */
	public enum WaitingFor {

		CUSTOMER, PROVIDER

	}

}
