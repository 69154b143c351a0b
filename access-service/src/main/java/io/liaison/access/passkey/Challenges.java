package io.liaison.access.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Challenges: 256 random bits each, taken once, by whoever they were made for. */
@Component
class Challenges {

	static final Duration TTL = Duration.ofMinutes(5);

	private static final int BYTES = 32;

	private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

	private final SecureRandom random = new SecureRandom();

	private final MongoOperations operations;

	private final InstantSource clock;

	Challenges(MongoOperations operations, InstantSource clock) {
		this.operations = operations;
		this.clock = clock;
	}

	/**
	 * @param identityId who is to add a passkey; nobody for a sign-in
	 * @return base64url
	 */
	String issue(@Nullable String identityId) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String challenge = TEXT.encodeToString(bytes);
		IssuedChallenge issued = new IssuedChallenge(id(challenge), identityId, this.clock.instant().plus(TTL));
		StoreFailure.refusing(() -> this.operations.insert(issued));
		return challenge;
	}

	/** Whether it was issued for that, a moment ago, and not taken yet. */
	boolean take(String challenge, @Nullable String identityId) {
		Query issued = Query.query(Criteria.where("_id").is(id(challenge)));
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findAndRemove(issued, IssuedChallenge.class)))
			.filter((it) -> Objects.equals(it.identityId(), identityId))
			.filter((it) -> this.clock.instant().isBefore(it.expiresAt()))
			.isPresent();
	}

	private static String id(String challenge) {
		try {
			return TEXT.encodeToString(
					MessageDigest.getInstance("SHA-256").digest(challenge.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
