package io.liaison.access.housekeeping;

import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.liaison.platform.problem.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes by age what nobody can use any more. Nothing relies on it: expiry is checked
 * whenever such a document is read.
 */
@Component
class ExpiredDocuments {

	private static final Logger LOG = LoggerFactory.getLogger(ExpiredDocuments.class);

	private static final List<String> COLLECTIONS = List.of("authorizations", "signInSessions", "attempts");

	private final MongoDatabase database;

	private final InstantSource clock;

	ExpiredDocuments(MongoDatabase database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void delete() {
		Date now = Date.from(this.clock.instant());
		try {
			for (String collection : COLLECTIONS) {
				this.database.getCollection(collection).deleteMany(Filters.lt("expiresAt", now));
			}
		}
		catch (MongoException ex) {
			LOG.warn("Expired documents stay for another hour: {}", Failures.describe(ex));
		}
	}

}
