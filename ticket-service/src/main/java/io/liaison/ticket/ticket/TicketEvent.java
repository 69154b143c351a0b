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

	record TicketClosed() {
	}

	record TicketReopened() {
	}

}
