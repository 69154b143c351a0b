package io.liaison.ticket.message;

import java.time.Instant;

import io.liaison.platform.security.Side;
import io.liaison.ticket.ticket.Opener;

/**
 * @param accountId of the ticket
 * @param subject of the ticket
 * @param contactId the author
 * @param side of the author
 * @param internal a note for staff alone
 */
record MessageState(String ticketId, String accountId, String subject, Opener ticketOpenedBy, String text,
		String contactId, Side side, Instant postedAt, boolean internal) {
}
