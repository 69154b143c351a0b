package io.liaison.platform.relay.withheld;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.outbox.Outboxes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Events that cannot be published, in the hands of an operator. What is parked or dropped
 * is replaced, in the same write, by an event that tells the whole state: readers miss
 * nothing that still holds. What goes with it on other topics (revocations) no state
 * tells, so it stays and waits on. What is parked can be published later, and is followed
 * by the state of then, so that a compacted topic ends with it.
 */
public final class OutboundEvents {

	public static final String PARKED = "parked-outbound-events";

	private static final String EVENTS = "events";

	private final MongoOperations operations;

	private final AggregateStores stores;

	private final Outboxes outboxes;

	public OutboundEvents(MongoOperations operations, AggregateStores stores, Outboxes outboxes) {
		this.operations = operations;
		this.stores = stores;
		this.outboxes = outboxes;
	}

	/**
	 * Documents whose events are withheld: of each collection those that are tried next,
	 * and of these the ones that failed for longest first.
	 */
	public List<WithheldDocument> withheld(int limit) {
		Query query = Query.query(Criteria.where("ob.r.at").gt(new Date(0))).with(Sort.by("ob.r.at")).limit(limit);
		query.fields().include("ob");
		return StoreFailure.refusing(() -> this.outboxes.collections()
			.stream()
			.flatMap((name) -> this.operations.find(query, Document.class, name)
				.stream()
				.flatMap((document) -> WithheldDocument.of(name, document)))
			.sorted(Comparator.comparing(WithheldDocument::since))
			.limit(limit)
			.toList());
	}

	/** Tries again at once. @throws Refusal NOT_FOUND */
	public void retry(String collection, String id) {
		if (!this.outboxes.collections().contains(collection)) {
			throw absent();
		}
		Query withheld = Query.query(Criteria.where("_id").is(id).and("ob.r").exists(true));
		Update due = new Update().set("ob.r.at", Date.from(this.outboxes.now()));
		if (StoreFailure.refusing(() -> this.operations.updateFirst(withheld, due, collection))
			.getMatchedCount() == 0) {
			throw absent();
		}
		this.outboxes.wake(collection, id);
	}

	/** Sets its waiting events aside. @throws Refusal NOT_FOUND */
	public void park(String collection, String id, Command command) {
		replace(collection, id, command, (events) -> {
			Update parked = new Update().set("collection", collection)
				.set("subject", id)
				.set("at", Date.from(this.outboxes.now()))
				.set(EVENTS, events);
			String key = collection + ":" + id + ":" + events.getLast().get("q", Number.class).longValue();
			this.operations.upsert(Query.query(Criteria.where("_id").is(key)), parked, PARKED);
		});
	}

	/** Gives its waiting events up. @throws Refusal NOT_FOUND */
	public void drop(String collection, String id, Command command) {
		replace(collection, id, command, (events) -> {
		});
	}

	private void replace(String collection, String id, Command command, Consumer<List<Document>> aside) {
		boolean done = this.stores.restatable(collection).restate(id, command, (waiting) -> {
			List<Document> events = waiting.ofItself();
			if (!waiting.withheld() || events.isEmpty()) {
				throw absent();
			}
			aside.accept(events);
			return waiting.withoutItsOwn();
		});
		if (!done) {
			throw absent();
		}
	}

	/** In the order of their ids. */
	public List<ParkedOutbox> parked(int limit) {
		return StoreFailure
			.refusing(() -> this.operations.find(new Query().with(Sort.by("_id")).limit(limit), Document.class, PARKED))
			.stream()
			.map(ParkedOutbox::of)
			.toList();
	}

	/**
	 * Publishes what was parked, and then the state as it is now; again after a crash it
	 * is the same.
	 * @throws Refusal NOT_FOUND, also when the record is gone: then it stays parked
	 */
	public void publishParked(String key, Command command) {
		Document parked = StoreFailure.refusing(() -> this.operations.findById(key, Document.class, PARKED));
		if (parked == null) {
			throw absent();
		}
		List<Document> events = parked.getList(EVENTS, Document.class);
		AggregateStore<?, ?> store = this.stores.restatable(parked.getString("collection"));
		if (!store.restate(parked.getString("subject"), command, (waiting) -> waiting.with(events))) {
			throw Refusal.notFound("record that the parked events tell of");
		}
		dropParked(key);
	}

	/**
	 * @throws Refusal NOT_FOUND
	 */
	public void dropParked(String key) {
		Query same = Query.query(Criteria.where("_id").is(key));
		if (StoreFailure.refusing(() -> this.operations.remove(same, PARKED)).getDeletedCount() == 0) {
			throw absent();
		}
	}

	/**
	 * Drops what was set aside of a person who is erased, and of records that name them:
	 * it holds their words as they were, and publishing it would tell them again. What
	 * still holds was told when it was set aside.
	 */
	public void forget(String contactId) {
		StoreFailure.refusing(() -> {
			try (Stream<Document> parked = this.operations.stream(new Query(), Document.class, PARKED)) {
				List<String> about = parked.filter((it) -> tellsOf(contactId, it))
					.map((it) -> it.getString("_id"))
					.toList();
				return this.operations.remove(Query.query(Criteria.where("_id").in(about)), PARKED);
			}
		});
	}

	private static boolean tellsOf(String contactId, Document parked) {
		String subject = parked.getString("subject");
		return subject.equals(contactId) || subject.endsWith("." + contactId)
				|| parked.getList(EVENTS, Document.class)
					.stream()
					.anyMatch((event) -> event.getString("data").contains(contactId));
	}

	private static Refusal absent() {
		return Refusal.notFound("document with events that wait");
	}

	/**
	 * A document whose events cannot be published; what they say, which may be personal,
	 * is not shown.
	 *
	 * @param first number of its first waiting event
	 * @param events how many wait
	 */
	public record WithheldDocument(String collection, String id, @Nullable Long first, int events, List<String> topics,
			String since, int attempts, String why) {

		static Stream<WithheldDocument> of(String collection, Document document) {
			Document outbox = document.get("ob", Document.class);
			Withheld withheld = Withheld.in(outbox);
			if (withheld == null) {
				return Stream.empty();
			}
			List<Document> events = outbox.getList("e", Document.class, List.of());
			Long first = events.isEmpty() ? null : events.getFirst().get("q", Number.class).longValue();
			List<String> topics = events.stream().map((event) -> event.getString("topic")).distinct().toList();
			return Stream.of(new WithheldDocument(collection, document.getString("_id"), first, events.size(), topics,
					withheld.since().toString(), withheld.attempts(), withheld.why()));
		}

	}

	/**
	 * Events of one document that were set aside together.
	 *
	 * @param id here
	 * @param subject id of the document
	 */
	public record ParkedOutbox(String id, String collection, String subject, int events, String at) {

		static ParkedOutbox of(Document stored) {
			return new ParkedOutbox(stored.getString("_id"), stored.getString("collection"),
					stored.getString("subject"), stored.getList(EVENTS, Document.class).size(),
					stored.getDate("at").toInstant().toString());
		}

	}

}
