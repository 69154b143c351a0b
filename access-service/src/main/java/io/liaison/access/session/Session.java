package io.liaison.access.session;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in in one browser, with all that clients have been given through it.
 *
 * @param id the claim {@code sid} of its tokens (OpenID Connect Back-Channel Logout 1.0,
 * 2.1)
 * @param signedInAt when the password was given last
 * @param passwordVersion of the password that was given; over as soon as there is another
 * @param network from where, see {@link Network}
 * @param factors by which one signed in (RFC 8176)
 */
public record Session(String id, Instant signedInAt, long passwordVersion, Device device, @Nullable String network,
		List<String> factors) {
}
