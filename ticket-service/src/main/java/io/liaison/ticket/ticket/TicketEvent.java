package io.liaison.ticket.ticket;

import java.util.List;

import io.liaison.platform.security.Actor;

/** What happens to tickets. */
sealed interface TicketEvent {

	/** Who caused it. */
	Actor by();

	/** Names of the public members that changed. */
	List<String> changed();

	record TicketOpened(Actor by) implements TicketEvent {

		@Override
		public List<String> changed() {
			return List.of("accountId", "subject", "message", "status", "openedBy", "openedAt");
		}

	}

	record TicketAnswered(String messageId, List<String> changed, Actor by) implements TicketEvent {
	}

	record TicketClosed(Actor by) implements TicketEvent {

		@Override
		public List<String> changed() {
			return List.of("status", "closedAt");
		}

	}

	record TicketReopened(Actor by) implements TicketEvent {

		@Override
		public List<String> changed() {
			return List.of("status", "closedAt");
		}

	}

}
