package io.liaison.contacts.history;

import java.time.Instant;

import io.liaison.platform.command.Actor;
import org.jspecify.annotations.Nullable;

/**
 * By which event something came to be as it is.
 *
 * @param sequence number of the event
 * @param request the change request that it carried out
 */
public record EventOrigin(long sequence, Instant at, String type, @Nullable Actor by, @Nullable String request) {
}
