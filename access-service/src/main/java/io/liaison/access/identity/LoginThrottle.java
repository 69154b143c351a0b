package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.liaison.platform.store.KeyedHash;
import io.liaison.platform.store.StoreFailure;

import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.dao.DuplicateKeyException;

/**
 * Counts what may not be tried without end, per identity and per client address; the
 * pause doubles with each further failure, to 15 minutes. Whoever has no identity is
 * counted as well, so that the answers stay alike (C15).
 */
@Component
public class LoginThrottle {

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(1);

	private final MongoOperations operations;

	private final KeyedHash hash;

	LoginThrottle(MongoOperations operations, KeyedHash hash) {
		this.operations = operations;
		this.hash = hash;
	}

	/** Whether one has to wait now. */
	public boolean paused(Subject subject, String key, Instant now) {
		String id = id(subject, key);
		FailedAttempts found = StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findById(id, FailedAttempts.class)))
			.orElse(null);
		if (found == null || found.expiresAt().isBefore(now)) {
			return false;
		}
		int over = found.failures() - subject.free;
		return over >= 0 && now.isBefore(found.last().plus(pause(over)));
	}

	/** One more failure. */
	public void count(Subject subject, String key, Instant now) {
		String id = id(subject, key);
		this.operations.remove(byId(id).addCriteria(Criteria.where("expiresAt").lt(now)), FailedAttempts.class);
		Update oneMore = new Update().inc("failures", 1).set("last", now).set("expiresAt", now.plus(MEMORY));
		try {
			this.operations.upsert(byId(id), oneMore, FailedAttempts.class);
		}
		catch (DuplicateKeyException raced) {
			// somebody failed at the same moment and was counted
		}
	}

	/** It went well: the failures before do not matter any more. */
	public void forget(Subject subject, String key) {
		StoreFailure.refusing(() -> this.operations.remove(byId(id(subject, key)), FailedAttempts.class));
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private String id(Subject subject, String key) {
		return this.hash.of("attempts of " + subject, key);
	}

	private static Duration pause(int over) {
		Duration pause = Duration.ofSeconds(1L << Math.min(over, 20));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	/** What is counted, and how many failures are free. */
	public enum Subject {

		SIGN_IN(5), CLIENT_ADDRESS(100), RESET(5);

		private final int free;

		Subject(int free) {
			this.free = free;
		}

	}

}
