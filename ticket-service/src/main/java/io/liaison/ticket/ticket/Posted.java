package io.liaison.ticket.ticket;

import java.time.Instant;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket remembers of a message on it.
 *
 * @param side of the author
 * @param contactId the author, unknown of what was written before that was kept
 * @param internal a note for staff alone
 */
public record Posted(String messageId, Instant at, Side side, @Nullable String contactId, boolean internal) {

	/** What stands where words of an erased person stood. */
	public static final String ERASED = "[erased]";

	/** Whether the caller reads notes of staff. */
	public static boolean notesReadBy(Caller caller) {
		return caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
	}

}
