package io.liaison.access.grant.management;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.failure.StoreFailure;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * On which day somebody last signed in by a grant: the hour of that day's first sign-in
 * (UTC). So a day with many costs one write, and the grant is another by none.
 */
@Component
public class LastSignIns {

	private final MongoOperations operations;

	private final InstantSource clock;

	LastSignIns(MongoOperations operations, InstantSource clock) {
		this.operations = operations;
		this.clock = clock;
	}

	/**
	 * @param accountId of the grant: through a purchaser, the purchaser's
	 */
	public void note(String contactId, String accountId, String emailId) {
		Query own = Query.query(Criteria.where("_id").is(id(contactId, accountId, emailId)));
		Instant now = this.clock.instant();
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		if (StoreFailure.refusing(() -> this.operations.find(own, Stored.class))
			.stream()
			.noneMatch((it) -> !it.at().isBefore(today))) {
			Update latest = new Update().max("at", now.truncatedTo(ChronoUnit.HOURS));
			try {
				StoreFailure.refusing(() -> this.operations.upsert(own, latest, Stored.class));
			}
			catch (DuplicateKeyException noted) {
				// by another sign-in of this moment
			}
		}
	}

	/** By {@link #id}. */
	Map<String, Instant> of(Collection<ManagedGrant> grants) {
		Query query = Query.query(Criteria.where("_id").in(grants.stream().map(LastSignIns::id).toList()));
		return StoreFailure.refusing(() -> this.operations.find(query, Stored.class))
			.stream()
			.collect(Collectors.toMap(Stored::id, Stored::at));
	}

	static String id(ManagedGrant managed) {
		return id(managed.contactId(), managed.grant().accountId(), managed.grant().emailId());
	}

	private static String id(String contactId, String accountId, String emailId) {
		return Ids.derived("last-sign-in", contactId, accountId, emailId);
	}

	@Document("last-sign-ins")
	record Stored(@Id String id, Instant at) {
	}

}
