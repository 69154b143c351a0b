package io.liaison.ticket.ticket;

import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a ticket.
 *
 * @param emailId the address the person was signed in with, to which answers go
 */
public record Opener(String contactId, @Nullable String emailId, Side side) {
}
