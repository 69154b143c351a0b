package io.liaison.platform.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.liaison.platform.store.Outboxes;
import io.liaison.platform.store.LinearizableReads;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * The documents of this service in which events wait. Of a document only {@code ob.e} and
 * {@code ob.p} are written here; its number {@code ob.n} and version stay.
 */
final class WaitingDocuments {

	private static final Bson OUTBOX = Projections.include("v", "ob");

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	private final MongoDatabase database;

	private final Outboxes outboxes;

	private final LinearizableReads reads;

	WaitingDocuments(MongoDatabase database, Outboxes outboxes, LinearizableReads reads) {
		this.database = database;
		this.outboxes = outboxes;
		this.reads = reads;
	}

	/**
	 * Makes the query for documents with waiting events fast; nothing is wrong without.
	 */
	void index() {
		this.outboxes.collections()
			.forEach(
					(name) -> collection(name).createIndex(Indexes.ascending("ob.p"), new IndexOptions().sparse(true)));
	}

	/**
	 * Looks for documents with waiting events, those that wait longest first, and notes
	 * the age of the oldest.
	 * @param most of each collection
	 */
	List<DocumentKey> find(int most) {
		List<DocumentKey> keys = new ArrayList<>();
		List<Long> oldest = new ArrayList<>();
		for (String name : this.outboxes.collections()) {
			List<BsonDocument> found = collection(name).find(Filters.gt("ob.p", new Date(0)))
				.projection(Projections.include("ob.p"))
				.sort(Sorts.ascending("ob.p"))
				.limit(most)
				.into(new ArrayList<>());
			found.forEach((document) -> keys.add(new DocumentKey(name, document.getString("_id").getValue())));
			found.stream().findFirst().ifPresent((document) -> oldest.add(since(document)));
		}
		this.outboxes.oldest(oldest.stream().min(Long::compare).map(Instant::ofEpochMilli).orElse(null));
		return keys;
	}

	/**
	 * @return empty when the document does not exist
	 */
	Optional<Outbox> read(DocumentKey key) {
		return Optional.ofNullable(this.reads.find(collection(key.collection()), key.id(), OUTBOX))
			.map((document) -> Outbox.of(key, document));
	}

	/**
	 * Removes events that were published.
	 */
	void clear(List<Outbox> published) {
		Map<String, List<Outbox>> byCollection = published.stream()
			.collect(Collectors.groupingBy((outbox) -> outbox.key().collection()));
		byCollection.forEach((name, outboxes) -> {
			List<Outbox> whole = outboxes.stream().filter(Outbox::whole).toList();
			if (write(name, whole, WaitingDocuments::emptied) < outboxes.size()) {
				List<Outbox> events = outboxes.stream().filter((outbox) -> !outbox.events().isEmpty()).toList();
				write(name, events, WaitingDocuments::shortened);
			}
		});
	}

	private int write(String name, List<Outbox> outboxes, Function<Outbox, WriteModel<BsonDocument>> update) {
		return outboxes.isEmpty() ? 0
				: collection(name).bulkWrite(outboxes.stream().map(update).toList(), UNORDERED).getMatchedCount();
	}

	/** Where nothing was written since. */
	private static WriteModel<BsonDocument> emptied(Outbox outbox) {
		return new UpdateOneModel<>(id(outbox).append("v", new BsonInt64(outbox.version())),
				Updates.combine(Updates.set("ob.e", List.of()), Updates.unset("ob.p")));
	}

	/** Where more was written, or only part was published. */
	private static WriteModel<BsonDocument> shortened(Outbox outbox) {
		long from = outbox.whole() ? outbox.version() + 1 : outbox.version();
		return new UpdateOneModel<>(id(outbox).append("v", new BsonDocument("$gte", new BsonInt64(from))),
				Updates.combine(Updates.pull("ob.e", Filters.lte("q", outbox.lastSent())),
						Updates.set("ob.p", Date.from(outbox.timeOfLastSent()))));
	}

	private static BsonDocument id(Outbox outbox) {
		return new BsonDocument("_id", new BsonString(outbox.key().id()));
	}

	private MongoCollection<BsonDocument> collection(String name) {
		return this.database.getCollection(name, BsonDocument.class);
	}

	private static Long since(BsonDocument document) {
		return document.getDocument("ob").getDateTime("p").getValue();
	}

}
