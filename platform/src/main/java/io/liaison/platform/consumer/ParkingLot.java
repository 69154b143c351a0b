package io.liaison.platform.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.Ids;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

/**
 * Collection {@code parked-events}: those that a consumer could not take in.
 */
final class ParkingLot {

	private final MongoCollection<Document> collection;

	ParkingLot(MongoDatabase database) {
		this.collection = database.getCollection("parked-events");
	}

	/**
	 * @return its id here, the same each time the same event is parked
	 */
	String park(String consumer, MessageHeaders message, CloudEvents event, Throwable failure) {
		Map<String, String> headers = event.headers();
		List<String> name = Stream.of("ce_source", "ce_subject", "ce_sequence")
			.map((header) -> headers.getOrDefault(header, ""))
			.toList();
		if (name.contains("")) {
			name = Stream.of(KafkaHeaders.RECEIVED_TOPIC, KafkaHeaders.RECEIVED_PARTITION, KafkaHeaders.OFFSET)
				.map((header) -> String.valueOf(message.get(header)))
				.toList();
		}
		String id = Ids.derived(consumer, name.get(0), name.get(1), name.get(2));
		Bson update = Updates.combine(Updates.setOnInsert("consumer", consumer),
				Updates.setOnInsert("headers", new Document(new TreeMap<>(headers))),
				Updates.setOnInsert("value", new Binary(event.value())), failed(failure));
		this.collection.updateOne(Filters.eq("_id", id), update, new UpdateOptions().upsert(true));
		return id;
	}

	void failedAgain(String id, Throwable failure) {
		this.collection.updateOne(Filters.eq("_id", id), failed(failure));
	}

	List<ParkedEvent> after(String id, int limit) {
		return this.collection.find(Filters.gt("_id", id))
			.sort(Sorts.ascending("_id"))
			.limit(limit)
			.map(ParkingLot::shown)
			.into(new ArrayList<>());
	}

	Optional<Parked> find(String id) {
		return Optional.ofNullable(this.collection.find(Filters.eq("_id", id)).first())
			.map((document) -> new Parked(document.getString("consumer"),
					new CloudEvents(headers(document), document.get("value", Binary.class).getData())));
	}

	boolean remove(String id) {
		return this.collection.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
	}

	long count() {
		return this.collection.countDocuments();
	}

	private static Bson failed(Throwable failure) {
		FailureSummary fault = FailureSummary.of(failure);
		return Updates.combine(Updates.set("error", fault.error()), Updates.set("where", fault.where()),
				Updates.set("at", Date.from(Instant.now())), Updates.inc("attempts", 1));
	}

	private static ParkedEvent shown(Document document) {
		return new ParkedEvent(document.getString("_id"), document.getString("consumer"), headers(document),
				document.getString("error"), document.getString("where"), document.getDate("at").toInstant(),
				document.getInteger("attempts"));
	}

	private static Map<String, String> headers(Document document) {
		Map<String, String> headers = new TreeMap<>();
		document.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
		return headers;
	}

	/**
	 * A parked event and who could not take it in.
	 */
	record Parked(String consumer, CloudEvents event) {
	}

}
