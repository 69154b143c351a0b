package io.liaison.access.terms;

import java.time.InstantSource;
import java.util.Objects;

import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.index.Indexes;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Who accepted which version, when and for which account. */
@Component
public class Acceptances {

	private final MongoOperations operations;

	private final TermsVersions versions;

	private final InstantSource clock;

	Acceptances(MongoOperations operations, Indexes indexes, TermsVersions versions, InstantSource clock) {
		this.operations = operations;
		this.versions = versions;
		this.clock = clock;
		indexes.declare("terms-acceptances",
				new Index("accountId", Sort.Direction.ASC).on("version", Sort.Direction.DESC)
					.on("_id", Sort.Direction.ASC));
	}

	/**
	 * Whether the contact, who has a place of the first rank there, has them to accept.
	 */
	public boolean isOwed(String contactId, String accountId) {
		return this.versions.currentVersion().filter((it) -> !isAccepted(it, contactId, accountId)).isPresent();
	}

	boolean isAccepted(int version, String contactId, String accountId) {
		return StoreFailure
			.refusing(() -> this.operations.exists(byId(id(version, contactId, accountId)), Acceptance.class));
	}

	/** Remembered once, however often it is said. */
	Acceptance accept(int version, Caller caller) {
		String contactId = caller.contactId();
		String accountId = caller.accountId();
		if (contactId == null || accountId == null) {
			throw Refusal.forbidden("Terms are accepted by people, for an account.");
		}
		Acceptance now = new Acceptance(id(version, contactId, accountId), accountId, contactId, version,
				this.clock.instant(), caller.subject());
		try {
			return StoreFailure.refusing(() -> this.operations.insert(now));
		}
		catch (DuplicateKeyException ex) {
			return StoreFailure
				.refusing(() -> Objects.requireNonNull(this.operations.findById(now.id(), Acceptance.class)));
		}
	}

	/** Of an account, the newest version first. */
	Window<Acceptance> of(String accountId, KeysetScrollPosition after, int limit) {
		Query page = Query.query(Criteria.where("accountId").is(accountId))
			.with(Sort.by(Sort.Order.desc("version"), Sort.Order.asc("id")))
			.with(after)
			.limit(limit);
		return StoreFailure.refusing(() -> this.operations.scroll(page, Acceptance.class));
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static String id(int version, String contactId, String accountId) {
		return Ids.derived("terms", accountId, contactId, String.valueOf(version));
	}

}
