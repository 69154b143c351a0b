package io.liaison.ticket.ticket;

/** Whose turn it is. */
enum TicketStatus {

	/** nobody has answered yet */
	OPEN,

	/** staff wrote last */
	WAITING_FOR_CUSTOMER,

	/** the customer wrote last */
	WAITING_FOR_STAFF,

	CLOSED

}
