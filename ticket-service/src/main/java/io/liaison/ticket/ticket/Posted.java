package io.liaison.ticket.ticket;

import java.time.Instant;

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
}
