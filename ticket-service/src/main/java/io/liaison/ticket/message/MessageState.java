package io.liaison.ticket.message;

import java.time.Instant;

import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Opener;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Ticket;

/**
 * @param accountId of the ticket
 * @param subject of the ticket
 * @param contactId the author
 * @param side of the author
 * @param internal a note for staff alone
 */
record MessageState(String ticketId, String accountId, String subject, Opener ticketOpenedBy, String text,
		String contactId, Side side, Instant postedAt, boolean internal) {

	MessageState redacted() {
		return new MessageState(this.ticketId, this.accountId, this.subject, this.ticketOpenedBy, Posted.ERASED,
				this.contactId, this.side, this.postedAt, this.internal);
	}

	MessageState under(String otherSubject) {
		return new MessageState(this.ticketId, this.accountId, otherSubject, this.ticketOpenedBy, this.text,
				this.contactId, this.side, this.postedAt, this.internal);
	}
}
