package io.liaison.ticket.ticket;

import java.time.Instant;

import io.liaison.platform.security.Side;

/**
 * What a ticket remembers of a message on it.
 *
 * @param side of the author
 */
public record Posted(String messageId, Instant at, Side side) {
}
