package io.liaison.contacts.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.history.audit.Audits;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.outbox.EventJson;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Histories that are told of events as consumers tell them.
 */
public record ToldHistories(MongoOperations store, Histories histories) {

	public static ToldHistories on(MongoOperations store) {
		return new ToldHistories(store, new Histories(new StoredHistories(store), new Audits(store)));
	}

	public void tell(HistoryKind kind, String id, long sequence, Instant at, Map<String, Object> state) {
		tell(kind, id, sequence, at, state, Map.of("kind", "CONTACT", "id", "somebody", "accountId", "a"));
	}

	public void tell(HistoryKind kind, String id, long sequence, Instant at, Map<String, Object> state,
			Map<String, Object> by) {
		String data = EventJson
			.write(Map.of(kind.member(), state, "changed", new ArrayList<>(state.keySet()), "by", by));
		this.histories.take(kind, new IncomingEvent("/test", "io.liaison.test.told.v1", id, sequence, at,
				EventJson.read(data.getBytes(StandardCharsets.UTF_8))));
	}

	/** What is stored of a history, whole. */
	List<String> stored(HistoryKind kind, String id) {
		return this.store
			.find(Query.query(Criteria.where("_id").regex("^" + kind.of(id) + ":")), Document.class,
					StoredHistories.BUCKETS)
			.stream()
			.map(Document::toJson)
			.toList();
	}

	Document bucket(HistoryKind kind, String id, long number) {
		return this.store.findById(kind.of(id) + ":" + number, Document.class, StoredHistories.BUCKETS);
	}

}
