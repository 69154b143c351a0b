package io.liaison.ticket.ticket;

/** What staff say came of what a form asked for (S17). */
public enum Resolution {

	COMPLETED, DECLINED

}
