package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;

import io.liaison.access.grant.ContactAccessState.Address;

/**
 * What an event of a contact says that matters here.
 *
 * @param time when it happened; what follows from it counts from then, not from now
 */
public record ContactSnapshot(long sequence, Instant time, boolean active, String name, List<Address> addresses) {
}
