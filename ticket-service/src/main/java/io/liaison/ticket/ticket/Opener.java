package io.liaison.ticket.ticket;

import java.util.List;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a ticket.
 *
 * @param emailId the address the person was signed in with, to which answers go
 * @param via the purchaser's account through which, if through one: there the person has
 * the address
 * @param asOf what the person's rights were read from, absent when that is not known
 */
public record Opener(String contactId, @Nullable String emailId, Side side, @Nullable String via,
		@Nullable List<AsOf> asOf) {
}
