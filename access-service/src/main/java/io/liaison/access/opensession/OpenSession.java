package io.liaison.access.opensession;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.liaison.access.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session that can still be used.
 *
 * @param browser the maker's name; absent where it is not known
 * @param system the maker's name; absent where it is not known
 * @param network from which one signed in, for instance {@code 203.0.0.0/16}: no place is
 * said, for no more of the address is kept
 * @param factors by which one signed in (RFC 8176)
 * @param lastUsedAt to within five minutes
 * @param current whether it is the caller's own
 */
record OpenSession(String id, @Nullable String browser, @Nullable String system, @Nullable String network,
		List<String> factors, Instant signedInAt, Instant lastUsedAt, boolean current) {

	static OpenSession of(Session session, Instant lastUsedAt, Optional<String> current) {
		return new OpenSession(session.id(), session.device().browser(), session.device().system(), session.network(),
				session.factors(), session.signedInAt(), lastUsedAt, current.filter(session.id()::equals).isPresent());
	}

}
