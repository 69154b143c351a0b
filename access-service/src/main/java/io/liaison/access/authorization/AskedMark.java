package io.liaison.access.authorization;

import java.time.Duration;
import java.time.Instant;

import io.liaison.access.link.LinkSigner;
import io.liaison.access.signin.MembershipGuard;
import io.liaison.access.signin.WaitingRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Since when a client's request waits for a sign-in: a parameter behind its own, sealed
 * together with them.
 */
record AskedMark(LinkSigner seals) {

	static final String PARAMETER = "asked";

	private static final String PURPOSE = "asked to sign in";

	private static final String START = "&" + PARAMETER + "=";

	/** As long as a page may stay open; after that it is asked once more. */
	private static final Duration SERVES = Duration.ofMinutes(30);

	/** When it was asked, null when it was not, or too long ago. */
	@Nullable Instant in(HttpServletRequest request, Instant now) {
		String query = request.getQueryString();
		int at = (query != null) ? query.lastIndexOf(START) : -1;
		if (query == null || at < 0) {
			return null;
		}
		String[] parts = query.substring(at + START.length()).split("&", 2)[0].split("~");
		if (parts.length != 2 || !parts[0].matches("[0-9]{1,15}")
				|| !this.seals.matches(PURPOSE, parts[0] + query.substring(0, at), parts[1])) {
			return null;
		}
		Instant asked = Instant.ofEpochMilli(Long.parseLong(parts[0]));
		return asked.plus(SERVES).isBefore(now) ? null : asked;
	}

	/** The same request, as one that was asked now. */
	String on(HttpServletRequest request, Instant now) {
		String query = query(request);
		long millis = now.toEpochMilli();
		return MembershipGuard.AUTHORIZE + "?" + query + START + millis + "~" + this.seals.of(PURPOSE, millis + query);
	}

	private static String query(HttpServletRequest request) {
		String query = WaitingRequest.of(request).query();
		int old = query.lastIndexOf(START);
		return (old < 0) ? query : query.substring(0, old);
	}

}
