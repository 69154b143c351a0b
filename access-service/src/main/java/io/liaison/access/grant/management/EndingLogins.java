package io.liaison.access.grant.management;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.liaison.access.grant.Grant;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Which owners' logins are about to end, in one document per account: each stands in a
 * document of its own, so two that end at the same moment meet here.
 */
@Component
class EndingLogins {

	/**
	 * Longer than a write takes. What has not ended by then, because it was refused or
	 * its process died, counts again.
	 */
	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final MongoOperations operations;

	EndingLogins(MongoOperations operations) {
		this.operations = operations;
	}

	/**
	 * Announces an end, once more without effect.
	 * @param allowed whether those may end, this one among them; it reads what has ended,
	 * and is asked again when another was announced meanwhile
	 */
	boolean begin(String accountId, Ending ending, Predicate<List<Ending>> allowed) {
		return OptimisticRetry.until(() -> {
			Stored before = StoreFailure
				.refusing(() -> Optional.ofNullable(this.operations.findById(accountId, Stored.class)))
				.orElse(null);
			List<Ending> now = new ArrayList<>(List.of(ending));
			if (before != null) {
				before.endings().stream().filter((it) -> it.isBeside(ending)).forEach(now::add);
			}
			if (!allowed.test(now)) {
				return Optional.of(false);
			}
			return isWritten(accountId, before, now) ? Optional.of(true) : Optional.empty();
		});
	}

	private boolean isWritten(String accountId, @Nullable Stored before, List<Ending> now) {
		if (before == null) {
			try {
				StoreFailure.refusing(() -> this.operations.insert(new Stored(accountId, 1, now)));
				return true;
			}
			catch (DuplicateKeyException raced) {
				return false;
			}
		}
		Query asRead = Query.query(Criteria.where("_id").is(accountId).and("v").is(before.v()));
		Update update = Update.update("v", before.v() + 1).set("endings", now);
		return StoreFailure.refusing(() -> this.operations.updateFirst(asRead, update, Stored.class))
			.getMatchedCount() == 1;
	}

	@Document("ending-logins")
	record Stored(@Id String id, long v, List<Ending> endings) {
	}

	/**
	 * @param term of the grant: turned on again, it is another
	 */
	record Ending(String contactId, String emailId, long term, Instant at) {

		static Ending of(String contactId, Grant grant, Instant now) {
			return new Ending(contactId, grant.emailId(), grant.term(), now);
		}

		boolean concerns(String contact, Grant grant) {
			return this.contactId.equals(contact) && this.emailId.equals(grant.emailId()) && this.term == grant.term();
		}

		private boolean isBeside(Ending later) {
			boolean same = this.contactId.equals(later.contactId()) && this.emailId.equals(later.emailId());
			return !same && this.at.plus(MOMENT).isAfter(later.at());
		}

	}

}
