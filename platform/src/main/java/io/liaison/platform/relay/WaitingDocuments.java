package io.liaison.platform.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import io.liaison.platform.relay.withheld.Withheld;
import io.liaison.platform.store.LinearizableReads;
import io.liaison.platform.store.outbox.Outboxes;

/**
 * The documents of this service in which events wait. Of a document only {@code ob.e},
 * {@code ob.p} and {@code ob.r} ({@link Withheld}) are written here; its number
 * {@code ob.n} and version stay.
 */
final class WaitingDocuments {

	private static final String SINCE = "ob.p";

	private static final String WITHHELD = "ob.r";

	private static final String DUE = "ob.r.at";

	private static final int MOST_WITHHELD = 1_000;

	private final MongoOperations operations;

	private final Outboxes outboxes;

	private final LinearizableReads reads;

	WaitingDocuments(MongoOperations operations, Outboxes outboxes, LinearizableReads reads) {
		this.operations = operations;
		this.outboxes = outboxes;
		this.reads = reads;
	}

	/**
	 * Looks for documents with waiting events, those that wait longest first, and for
	 * those withheld that are due; notes the age of the oldest, in which withheld ones do
	 * not count.
	 * @param most of each collection
	 */
	List<DocumentKey> find(int most) {
		List<DocumentKey> keys = new ArrayList<>();
		List<Instant> oldest = new ArrayList<>();
		Query waiting = Query.query(Criteria.where(SINCE).gt(new Date(0))).with(Sort.by(SINCE)).limit(most);
		waiting.fields().include(SINCE, DUE);
		int withheld = 0;
		for (String name : this.outboxes.collections()) {
			List<Document> found = this.operations.find(waiting, Document.class, name);
			found.forEach((document) -> keys.add(new DocumentKey(name, document.getString("_id"))));
			found.stream()
				.filter((document) -> !document.get("ob", Document.class).containsKey("r"))
				.findFirst()
				.ifPresent((document) -> oldest.add(since(document)));
			List<Document> resting = withheld(name);
			withheld += resting.size();
			resting.stream()
				.filter((document) -> !due(document).isAfter(this.outboxes.now()))
				.forEach((document) -> keys.add(new DocumentKey(name, document.getString("_id"))));
		}
		this.outboxes.oldest(oldest.stream().min(Instant::compareTo).orElse(null));
		this.outboxes.withheld(withheld);
		return keys;
	}

	private List<Document> withheld(String collection) {
		Query withheld = Query.query(Criteria.where(DUE).gt(new Date(0))).with(Sort.by(DUE)).limit(MOST_WITHHELD);
		withheld.fields().include(DUE);
		return this.operations.find(withheld, Document.class, collection);
	}

	private static Instant due(Document document) {
		return document.get("ob", Document.class).get("r", Document.class).getDate("at").toInstant();
	}

	Instant now() {
		return this.outboxes.now();
	}

	/**
	 * Notes that a document's events cannot be published for now. Whatever is written
	 * meanwhile waits behind them.
	 */
	void withhold(DocumentKey key, Withheld withheld) {
		this.operations.updateFirst(Query.query(Criteria.where("_id").is(key.id())),
				new Update().set(WITHHELD, withheld.stored()).unset(SINCE), key.collection());
	}

	/** What is noted of a document that cannot be read as a whole. */
	Optional<Withheld> withheld(DocumentKey key) {
		Query noted = Query.query(Criteria.where("_id").is(key.id()).and(DUE).exists(true));
		noted.fields().include(WITHHELD);
		return Optional.ofNullable(this.operations.findOne(noted, Document.class, key.collection()))
			.map((document) -> Withheld.in(document.get("ob", Document.class)));
	}

	/** What was written since to a document that rests does not make it due. */
	void leave(Outbox resting) {
		if (resting.marked()) {
			this.operations.updateFirst(
					Query.query(Criteria.where("_id").is(resting.key().id()).and(WITHHELD).exists(true)),
					new Update().unset(SINCE), resting.key().collection());
		}
	}

	/**
	 * @return empty when the document does not exist
	 */
	Optional<Outbox> read(DocumentKey key) {
		return Optional.ofNullable(this.reads.find(key.collection(), key.id(), "v", "ob"))
			.map((document) -> Outbox.of(key, document));
	}

	/**
	 * Removes events that were published.
	 */
	void clear(List<Outbox> published) {
		Map<String, List<Outbox>> byCollection = published.stream()
			.collect(Collectors.groupingBy((outbox) -> outbox.key().collection()));
		byCollection.forEach((name, outboxes) -> {
			if (write(name, outboxes, Outbox::whole, WaitingDocuments::unchanged,
					(outbox) -> new Update().set("ob.e", List.of()).unset(SINCE).unset(WITHHELD)) < outboxes.size()) {
				write(name, outboxes, (outbox) -> !outbox.events().isEmpty(), WaitingDocuments::later,
						WaitingDocuments::shortened);
			}
		});
	}

	private int write(String name, List<Outbox> outboxes, Predicate<Outbox> which, Function<Outbox, Query> where,
			Function<Outbox, Update> update) {
		BulkOperations bulk = this.operations.bulkOps(BulkMode.UNORDERED, name);
		List<Outbox> chosen = outboxes.stream().filter(which).toList();
		chosen.forEach((outbox) -> bulk.updateOne(where.apply(outbox), update.apply(outbox)));
		return chosen.isEmpty() ? 0 : bulk.execute().getMatchedCount();
	}

	private static Query unchanged(Outbox outbox) {
		return Query.query(Criteria.where("_id").is(outbox.key().id()).and("v").is(outbox.version()));
	}

	/** Where more was written, or only part was published. */
	private static Query later(Outbox outbox) {
		long from = outbox.whole() ? outbox.version() + 1 : outbox.version();
		return Query.query(Criteria.where("_id").is(outbox.key().id()).and("v").gte(from));
	}

	private static Update shortened(Outbox outbox) {
		// by id: an older one may have come to wait again
		List<String> sent = outbox.events().stream().map((event) -> event.getString("id")).toList();
		return new Update().pull("ob.e", new Document("id", new Document("$in", sent)))
			.max(SINCE, Date.from(outbox.timeOfLastSent()))
			.unset(WITHHELD);
	}

	private static Instant since(Document document) {
		return document.get("ob", Document.class).getDate("p").toInstant();
	}

}
