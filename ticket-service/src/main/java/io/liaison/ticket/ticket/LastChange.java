package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When a ticket changed last, for everybody who sees it, and who did it.
 */
public record LastChange(Instant at, @Nullable String by) {

	static LastChange of(Opener opener, Instant openedAt, List<Posted> posted, List<TicketEntry> history) {
		LastChange last = new LastChange(openedAt, opener.contactId());
		if (!posted.isEmpty()) {
			last = last.or(posted.getLast().at(), posted.getLast().contactId());
		}
		return history.isEmpty() ? last : last.or(history.getLast().at(), history.getLast().by());
	}

	private LastChange or(Instant when, @Nullable String who) {
		return when.isBefore(this.at) ? this : new LastChange(when, who);
	}

}
