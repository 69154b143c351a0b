package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.KeyedHash;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Component;

/**
 * Counts what may not be tried without end, per identity and per client address; the
 * pause doubles with each further failure, to 15 minutes. Whoever has no identity is
 * counted as well, so that the answers stay alike (C15).
 */
@Component
public class LoginThrottle {

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(1);

	private final MongoCollection<Document> attempts;

	private final KeyedHash hash;

	LoginThrottle(MongoDatabase database, KeyedHash hash) {
		this.attempts = database.getCollection("attempts");
		this.hash = hash;
	}

	/** Whether one has to wait now. */
	public boolean paused(Subject subject, String key, Instant now) {
		Optional<Document> stored = StoreFailure
			.refusing(() -> Optional.ofNullable(this.attempts.find(Filters.eq(id(subject, key))).first()));
		Document found = stored.orElse(null);
		if (found == null || found.getDate("expiresAt").toInstant().isBefore(now)) {
			return false;
		}
		int over = found.getInteger("failures") - subject.free;
		return over >= 0 && now.isBefore(found.getDate("last").toInstant().plus(pause(over)));
	}

	/** One more failure. */
	public void count(Subject subject, String key, Instant now) {
		String id = id(subject, key);
		this.attempts.deleteOne(Filters.and(Filters.eq(id), Filters.lt("expiresAt", Date.from(now))));
		try {
			this.attempts
				.updateOne(Filters.eq(id),
						Updates.combine(Updates.inc("failures", 1), Updates.set("last", Date.from(now)),
								Updates.set("expiresAt", Date.from(now.plus(MEMORY)))),
						new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException raced) {
			// somebody failed at the same moment and was counted
		}
	}

	/** It went well: the failures before do not matter any more. */
	public void forget(Subject subject, String key) {
		StoreFailure.refusing(() -> this.attempts.deleteOne(Filters.eq(id(subject, key))));
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
