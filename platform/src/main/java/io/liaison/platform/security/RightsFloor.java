package io.liaison.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses tokens whose rights were read before somebody shrank them: of each identity,
 * contact, account and role the version a token must have seen at least (the claim
 * {@code ver}).
 */
public final class RightsFloor implements OAuth2TokenValidator<Jwt> {

	/** longer than any token lives */
	private static final Duration KEPT = Duration.ofMinutes(15);

	private final Map<String, Floor> floors = new ConcurrentHashMap<>();

	/**
	 * Tokens that have not seen this version are refused from now on.
	 * @param kind identity, contact, account or role
	 * @param at when the rights shrank
	 */
	public void raise(String kind, String id, long atLeast, Instant at) {
		this.floors.merge(kind.charAt(0) + ":" + id, new Floor(atLeast, at), Floor::max);
	}

	/** Forgets what no living token can be older than. */
	void forget(Instant now) {
		this.floors.values().removeIf((floor) -> floor.at().plus(KEPT).isBefore(now));
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		Map<String, Object> seen = token.getClaimAsMap("ver");
		Map<String, Object> versions = (seen != null) ? seen : Map.of();
		boolean current = concerned(token, versions.keySet()).stream()
			.noneMatch((key) -> isBelow(this.floors.get(key), versions.get(key)));
		return current ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
	}

	/** What the versions name, and whoever the token is for even if they do not. */
	private static Set<String> concerned(Jwt token, Set<String> versions) {
		Set<String> keys = new HashSet<>(versions);
		keys.add("i:" + token.getSubject());
		keys.add("c:" + token.getClaimAsString("cid"));
		keys.add("a:" + token.getClaimAsString("acc"));
		keys.add("a:" + token.getClaimAsString("via"));
		return keys;
	}

	private static boolean isBelow(@Nullable Floor floor, @Nullable Object seen) {
		return floor != null && !(seen instanceof Number version && version.longValue() >= floor.atLeast());
	}

	private record Floor(long atLeast, Instant at) {

		Floor max(Floor other) {
			return new Floor(Math.max(this.atLeast, other.atLeast), this.at.isAfter(other.at) ? this.at : other.at);
		}

	}

}
