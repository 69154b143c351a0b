package io.liaison.access.revocation;

import java.util.Optional;
import java.util.OptionalLong;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;

import org.springframework.stereotype.Component;

/**
 * Collection {@code revocation-positions}: how far the revocations were obeyed, by the id
 * of the topic that was read. It stands beside the floors and not in a consumer group, so
 * that a store restored from a backup is read up to date again.
 */
@Component
class RevocationPositions {

	private final MongoCollection<Document> collection;

	RevocationPositions(MongoDatabase database) {
		this.collection = database.getCollection("revocation-positions");
	}

	/** Empty when another topic was read, or none. */
	OptionalLong in(String topicId) {
		return stored().filter((it) -> topicId.equals(it.getString("topicId")))
			.map((it) -> OptionalLong.of(it.getLong("position")))
			.orElse(OptionalLong.empty());
	}

	/** Nothing before that offset will be read. */
	void begin(String topicId, long offset) {
		Document begun = new Document("_id", Revocation.TOPIC).append("topicId", topicId).append("position", offset);
		StoreFailure.refusing(() -> this.collection.replaceOne(Filters.eq(Revocation.TOPIC), begun,
				new ReplaceOptions().upsert(true)));
	}

	/** Instances may tell it in any order. */
	void reached(String topicId, long position) {
		StoreFailure.refusing(() -> this.collection.updateOne(
				Filters.and(Filters.eq(Revocation.TOPIC), Filters.eq("topicId", topicId)),
				Updates.max("position", position)));
	}

	/** What is obeyed by every view that is read afterwards: all before this offset. */
	OptionalLong current() {
		return stored().map((it) -> OptionalLong.of(it.getLong("position"))).orElse(OptionalLong.empty());
	}

	private Optional<Document> stored() {
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.collection.find(Filters.eq(Revocation.TOPIC)).first()));
	}

}
