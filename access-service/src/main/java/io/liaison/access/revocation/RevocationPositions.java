package io.liaison.access.revocation;

import java.util.Optional;
import java.util.OptionalLong;

import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.failure.StoreFailure;

import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Collection {@code revocation-positions}: how far the revocations were obeyed, by the id
 * of the topic that was read. It stands beside the floors and not in a consumer group, so
 * that a store restored from a backup is read up to date again.
 */
@Component
class RevocationPositions {

	private final MongoOperations operations;

	RevocationPositions(MongoOperations operations) {
		this.operations = operations;
	}

	/** Empty when another topic was read, or none. */
	OptionalLong in(String topicId) {
		return position(stored().filter((it) -> it.topicId().equals(topicId)));
	}

	/** Nothing before that offset will be read. */
	void begin(String topicId, long offset) {
		StoreFailure.refusing(() -> this.operations.save(new RevocationPosition(Revocation.TOPIC, topicId, offset)));
	}

	/**
	 * Instances may tell it in any order.
	 * @throws IllegalStateException when another topic is read by now: what was read of
	 * this one counts no more
	 */
	void reached(String topicId, long position) {
		Query same = Query.query(Criteria.where("_id").is(Revocation.TOPIC).and("topicId").is(topicId));
		long matched = StoreFailure
			.refusing(() -> this.operations.updateFirst(same, new Update().max("position", position),
					RevocationPosition.class))
			.getMatchedCount();
		if (matched == 0) {
			throw new IllegalStateException("Revocations are read from another topic by now");
		}
	}

	/** What is obeyed by every view that is read afterwards: all before this offset. */
	OptionalLong current() {
		return position(stored());
	}

	private Optional<RevocationPosition> stored() {
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findById(Revocation.TOPIC, RevocationPosition.class)));
	}

	private static OptionalLong position(Optional<RevocationPosition> stored) {
		return stored.map((it) -> OptionalLong.of(it.position())).orElse(OptionalLong.empty());
	}

}
