package io.liaison.ticket.ticket;

/** What happens to tickets. */
final class TicketEvent {

	private TicketEvent() {
	}

	record TicketOpened() {
	}

	/**
	 * @param messageId the message that was written
	 */
	record TicketAnswered(String messageId) {
	}

	/** Something became of what the ticket asks for, or it was amended. */
	record TicketChanged() {
	}

	/** Somebody else, or nobody any more, is to act on it for the provider. */
	record TicketAssigned() {
	}

	/** Words of, or about, an erased person are gone. */
	record TicketRedacted() {
	}

	record TicketClosed() {
	}

	record TicketReopened() {
	}

}
