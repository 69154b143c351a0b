package io.liaison.platform.security.revocation;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import io.liaison.platform.security.Side;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The resource server's part of the rule that revoked rights do not come back. Of the
 * revocations it remembers it compares a token's versions itself (claim {@code ver}).
 * Those that it has forgotten, or never read because they lie before its start, the
 * signer must have obeyed: a token whose claim {@code rev}, the signer's position, does
 * not reach beyond them is refused. So no clock is compared; time only bounds what is
 * kept. {@link SignedVersions} is the signer's part.
 */
public final class MinimumVersions implements OAuth2TokenValidator<Jwt>, RevocationReader {

	/** by the own monotonic clock; long after the tokens of before have ended */
	static final Duration KEPT = Duration.ofMinutes(20);

	private static final long OF_ANOTHER_TOPIC = -1;

	private final Map<String, Minimum> minimums = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	private @Nullable String topicId;

	private volatile long next;

	/** until that is reached, there are revocations that are not known here */
	private volatile long end;

	/** every revocation from here on that was read is remembered */
	private volatile long horizon = Long.MAX_VALUE;

	/**
	 * @param nanoTime a clock that only goes on, as {@link System#nanoTime()}
	 */
	MinimumVersions(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	@Override
	public OptionalLong position(String id) {
		return id.equals(this.topicId) ? OptionalLong.of(this.next) : OptionalLong.empty();
	}

	@Override
	public void begin(String id, long offset, long end) {
		this.minimums.replaceAll((key, minimum) -> minimum.at(OF_ANOTHER_TOPIC));
		this.topicId = id;
		this.end = Long.MAX_VALUE;
		this.next = offset;
		this.horizon = offset;
		this.end = end;
	}

	@Override
	public void read(long offset, Revocation revocation) {
		this.minimums.merge(revocation.key(), new Minimum(revocation.atLeast(), offset, this.nanoTime.getAsLong()),
				(before, now) -> now.atLeast(Math.max(before.version(), now.version())));
	}

	/** As one that was forgotten: the signer must have obeyed it. */
	@Override
	public void unreadable(long offset) {
		this.horizon = Math.max(this.horizon, offset + 1);
	}

	@Override
	public void reached(long position) {
		this.next = position;
		forget();
	}

	private void forget() {
		long now = this.nanoTime.getAsLong();
		this.minimums.entrySet().removeIf((it) -> {
			if (!it.getValue().isOld(now)) {
				return false;
			}
			// first, lest a token in between meets neither
			this.horizon = Math.max(this.horizon, it.getValue().offset() + 1);
			return true;
		});
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		// first, lest what is read meanwhile is met by neither
		boolean caughtUp = this.next >= this.end;
		Map<String, Object> seen = token.getClaimAsMap("ver");
		Map<String, Object> versions = (seen != null) ? seen : Map.of();
		boolean current = concerned(token, versions.keySet()).stream()
			.noneMatch((key) -> isBelow(this.minimums.get(key), versions.get(key)));
		// last, lest what is forgotten meanwhile is met by neither
		return (current && reachesHorizon(token, caughtUp)) ? OAuth2TokenValidatorResult.success()
				: OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
	}

	/**
	 * A system's own token is read from nothing that can be revoked: its permissions
	 * stand in its registration.
	 */
	private boolean reachesHorizon(Jwt token, boolean caughtUp) {
		boolean system = Side.SYSTEM.name().equals(token.getClaimAsString("side"))
				&& Stream.of("ver", "cid", "acc", "via").noneMatch(token::hasClaim);
		return system || (caughtUp && token.getClaims().get("rev") instanceof Number position
				&& position.longValue() >= this.horizon);
	}

	/** What the versions name, and whoever the token is for even if they do not. */
	private static Set<String> concerned(Jwt token, Set<String> versions) {
		Set<String> keys = new HashSet<>(versions);
		keys.add(Revocation.Kind.IDENTITY.key(String.valueOf(token.getSubject())));
		keys.add(Revocation.Kind.CONTACT.key(String.valueOf(token.getClaimAsString("cid"))));
		keys.add(Revocation.Kind.ACCOUNT.key(String.valueOf(token.getClaimAsString("acc"))));
		keys.add(Revocation.Kind.ACCOUNT.key(String.valueOf(token.getClaimAsString("via"))));
		keys.add(Revocation.Kind.SESSION.key(String.valueOf(token.getClaimAsString("sid"))));
		return keys;
	}

	private static boolean isBelow(@Nullable Minimum minimum, @Nullable Object seen) {
		return minimum != null && !(seen instanceof Number version && version.longValue() >= minimum.version());
	}

	/**
	 * @param offset of the last revocation of this key
	 * @param read when that was read
	 */
	private record Minimum(long version, long offset, long read) {

		Minimum atLeast(long other) {
			return new Minimum(other, this.offset, this.read);
		}

		Minimum at(long other) {
			return new Minimum(this.version, other, this.read);
		}

		boolean isOld(long now) {
			return now - this.read > KEPT.toNanos();
		}

	}

}
