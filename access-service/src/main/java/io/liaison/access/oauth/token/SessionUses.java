package io.liaison.access.oauth.token;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.access.oauth.client.Clients;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.index.Indexes;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * When sessions were used, as their clients' last renewals tell: while one is busy, each
 * of its clients renews within the five minutes of an access token.
 */
@Component
public class SessionUses {

	private static final String IDENTITY = "identityId";

	private final MongoOperations operations;

	private final InstantSource clock;

	SessionUses(MongoOperations operations, Indexes indexes, InstantSource clock) {
		indexes.declare(StoredAuthorization.COLLECTION, new Index(IDENTITY, Direction.ASC));
		this.operations = operations;
		this.clock = clock;
	}

	/** By session; those that no client was given anything through are absent. */
	public Map<String, Use> of(String identityId) {
		Query own = Query.query(Criteria.where(IDENTITY).is(identityId).and("session").exists(true));
		own.fields().include("session", "clientId", "rotatedAt", "expiresAt");
		List<Renewed> all = StoreFailure
			.refusing(() -> this.operations.find(own, Renewed.class, StoredAuthorization.COLLECTION));
		Instant now = this.clock.instant();
		return all.stream()
			.filter((it) -> it.rotatedAt() != null && now.isBefore(it.expiresAt()))
			.collect(Collectors.toMap(Renewed::session, Use::of, Use::and));
	}

	private record Renewed(String session, String clientId, @Nullable Instant rotatedAt, Instant expiresAt) {
	}

	/**
	 * @param at when it was used last
	 * @param goesOnUnused through a client that, unlike browsers here, keeps what it was
	 * given however long it rests
	 */
	public record Use(Instant at, boolean goesOnUnused) {

		static Use of(Renewed renewed) {
			return new Use((renewed.rotatedAt() != null) ? renewed.rotatedAt() : Instant.EPOCH,
					!Clients.GATEWAY.equals(renewed.clientId()));
		}

		Use and(Use other) {
			return new Use(this.at.isAfter(other.at) ? this.at : other.at, this.goesOnUnused || other.goesOnUnused);
		}

	}

}
