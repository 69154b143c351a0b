package io.liaison.ticket.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a ticket beside writing on it.
 *
 * @param what for instance {@code ASSIGNED}; more may come
 * @param by the contact, none where nobody did it by hand
 * @param value the new assignee, the outcome, the state of the change request
 */
public record TicketEntry(String what, Instant at, @Nullable String by, @Nullable String value) {

	public static final String ASSIGNED = "ASSIGNED";

	static final String CLOSED = "CLOSED";

	static final String REOPENED = "REOPENED";

	static final String CHANGE_REQUEST = "CHANGE_REQUEST";

}
