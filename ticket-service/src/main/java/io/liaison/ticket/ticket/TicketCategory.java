package io.liaison.ticket.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about. Names and no enumeration: an instance reads a ticket of a
 * category that only a newer version knows.
 */
public final class TicketCategory {

	/**
	 * whatever somebody wrote; not stored, so that tickets of earlier versions have it
	 */
	public static final String GENERAL = "GENERAL";

	/** changes of contacts that await approval, and what became of them */
	static final String CONTACT_CHANGES = "CONTACT_CHANGES";

	private TicketCategory() {
	}

	/** As it is stored, and looked for. */
	public static @Nullable String stored(String category) {
		return category.equals(GENERAL) ? null : category;
	}

}
