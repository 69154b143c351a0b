package io.liaison.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Before what a thief of an open session would do, whoever has a second factor shows it
 * once more (RFC 9470). Tokens of anybody without one pass: where one is demanded, nobody
 * gets a token without it.
 */
public final class RecentSignIn {

	/** How long ago it may have been. */
	private static final Duration AGE = Duration.ofMinutes(15);

	/** The assurance of whoever has shown a second factor; see the claim {@code acr}. */
	private static final String MULTI_FACTOR = "aal2";

	private static final String TYPE = "insufficient-user-authentication";

	private RecentSignIn() {
	}

	/**
	 * @throws Refusal UNAUTHENTICATED when the token of the current request is of a
	 * sign-in with a second factor that is too long ago
	 */
	public static void require(Instant now) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
				&& isStale(token.getToken(), now)) {
			throw Refusal
				.of(Kind.UNAUTHENTICATED, TYPE, "Sign in once more with the second factor, and send this again.")
				.telling("acr_values", MULTI_FACTOR)
				.telling("max_age", AGE.toSeconds());
		}
	}

	private static boolean isStale(Jwt token, Instant now) {
		Instant at = token.getClaimAsInstant("auth_time");
		return MULTI_FACTOR.equals(token.getClaimAsString("acr")) && (at == null || at.plus(AGE).isBefore(now));
	}

	/** The challenge that goes with a refusal of this kind (RFC 9470, 3). */
	public static Optional<String> challenge(Refusal refusal) {
		return TYPE.equals(refusal.type())
				? Optional.of("Bearer error=\"insufficient_user_authentication\", acr_values=\"" + MULTI_FACTOR
						+ "\", max_age=\"" + AGE.toSeconds() + "\"")
				: Optional.empty();
	}

}
