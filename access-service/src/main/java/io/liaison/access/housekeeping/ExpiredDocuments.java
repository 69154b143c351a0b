package io.liaison.access.housekeeping;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.liaison.platform.problem.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.dao.DataAccessException;

/**
 * Deletes by age what nobody can use any more. Nothing relies on it: expiry is checked
 * whenever such a document is read.
 */
@Component
class ExpiredDocuments {

	private static final Logger LOG = LoggerFactory.getLogger(ExpiredDocuments.class);

	private static final List<String> COLLECTIONS = List.of("authorizations", "signInSessions", "attempts",
			"passkeyChallenges");

	private final MongoOperations operations;

	private final InstantSource clock;

	ExpiredDocuments(MongoOperations operations, InstantSource clock) {
		this.operations = operations;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void delete() {
		Query expired = Query.query(Criteria.where("expiresAt").lt(this.clock.instant()));
		try {
			for (String collection : COLLECTIONS) {
				this.operations.remove(expired, collection);
			}
		}
		catch (DataAccessException ex) {
			LOG.warn("Expired documents stay for another hour: {}", Failures.describe(ex));
		}
	}

}
