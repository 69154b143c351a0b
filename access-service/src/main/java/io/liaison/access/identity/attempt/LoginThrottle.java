package io.liaison.access.identity.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Counts what may not be tried without end, before it is tried; the pause doubles with
 * each further attempt, to 15 minutes. Whoever has no identity is counted as well, so
 * that the answers stay alike (C15).
 */
@Component
public class LoginThrottle {

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(1);

	private static final String TOLD = "told";

	private final MongoOperations operations;

	private final KeyedHash hash;

	LoginThrottle(MongoOperations operations, KeyedHash hash) {
		this.operations = operations;
		this.hash = hash;
	}

	/**
	 * Counts one more attempt, unless one has to wait. Of those who ask at once, no more
	 * are admitted than of those who ask in turn.
	 * @return whether it may be made
	 */
	public boolean admit(Subject subject, String key, Instant now) {
		String id = id(subject, key);
		while (true) {
			FailedAttempts before = find(id);
			boolean remembered = before != null && !before.expiresAt().isBefore(now);
			int failures = (before != null && remembered) ? before.failures() : 0;
			if (before != null && remembered && waits(failures - subject.free, before.last(), now)) {
				tell(subject, before);
				return false;
			}
			if (counted(id, before, failures + 1, now)) {
				return true;
			}
			// somebody else was counted meanwhile
		}
	}

	/** An attempt that was admitted has failed: the next may have to wait. */
	public void failed(Subject subject, String key) {
		FailedAttempts now = find(id(subject, key));
		if (now != null && now.failures() >= subject.free) {
			tell(subject, now);
		}
	}

	/** Once, however many try while they have to wait. */
	private void tell(Subject subject, FailedAttempts lockedOut) {
		if (lockedOut.isTold()) {
			return;
		}
		Query untold = byId(lockedOut.id()).addCriteria(Criteria.where(TOLD).ne(true));
		if (StoreFailure
			.refusing(() -> this.operations.updateFirst(untold, Update.update(TOLD, true), FailedAttempts.class))
			.getMatchedCount() == 1) {
			SecurityEvents.tell(SecurityEvents.Kind.LOCKED_OUT, "subject", subject.name(), "attempts", lockedOut.id());
		}
	}

	/** That attempt was none. */
	public void undo(Subject subject, String key) {
		Query some = byId(id(subject, key)).addCriteria(Criteria.where("failures").gt(0));
		StoreFailure
			.refusing(() -> this.operations.updateFirst(some, new Update().inc("failures", -1), FailedAttempts.class));
	}

	/** It went well: the failures before do not matter any more. */
	public void forget(Subject subject, String key) {
		StoreFailure.refusing(() -> this.operations.remove(byId(id(subject, key)), FailedAttempts.class));
	}

	private @Nullable FailedAttempts find(String id) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.operations.findById(id, FailedAttempts.class)))
			.orElse(null);
	}

	private boolean counted(String id, @Nullable FailedAttempts before, int failures, Instant now) {
		Instant end = now.plus(MEMORY);
		if (before == null) {
			try {
				StoreFailure.refusing(() -> this.operations.insert(new FailedAttempts(id, failures, now, end, null)));
				return true;
			}
			catch (DuplicateKeyException raced) {
				return false;
			}
		}
		Query asRead = byId(id)
			.addCriteria(Criteria.where("failures").is(before.failures()).and("last").is(before.last()));
		Update counted = new Update().set("failures", failures).set("last", now).set("expiresAt", end);
		if (failures == 1) {
			counted.unset(TOLD);
		}
		return StoreFailure.refusing(() -> this.operations.updateFirst(asRead, counted, FailedAttempts.class))
			.getMatchedCount() == 1;
	}

	private static boolean waits(int over, Instant last, Instant now) {
		return over >= 0 && now.isBefore(last.plus(pause(over)));
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

		/** An identity, tried from where it is not known. */
		SIGN_IN(5),

		/** The second factor of an identity. */
		SECOND_FACTOR(5),

		/** A browser that was the identity's before. */
		DEVICE(5),

		/** A network, see {@link ClientNetwork}. */
		CLIENT_ADDRESS(100),

		/** Mails to an identity. */
		RESET(5);

		private final int free;

		Subject(int free) {
			this.free = free;
		}

	}

}
