package io.liaison.access.grant.profile;

import java.time.Instant;

/**
 * What an event of a profile says that matters here.
 *
 * @param time when it happened; what follows from it counts from then, not from now
 */
public record ProfileSnapshot(Instant time, KnownAddresses known) {
}
