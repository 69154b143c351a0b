package io.liaison.platform.consumer;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

import io.liaison.platform.command.Ids;

/**
 * The events that a consumer could not take in.
 */
record ParkingLot(MongoOperations operations, InstantSource clock) {

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
		Update update = failed(failure).setOnInsert("consumer", consumer)
			.setOnInsert("headers", new TreeMap<>(headers))
			.setOnInsert("value", event.value());
		this.operations.upsert(byId(id), update, StoredEvent.class);
		return id;
	}

	void failedAgain(String id, Throwable failure) {
		this.operations.updateFirst(byId(id), failed(failure), StoredEvent.class);
	}

	/** In the order of their ids. */
	Window<ParkedEvent> page(KeysetScrollPosition position, int limit) {
		return this.operations.scroll(new Query().with(position).limit(limit), StoredEvent.class)
			.map(StoredEvent::shown);
	}

	Optional<StoredEvent> find(String id) {
		return Optional.ofNullable(this.operations.findById(id, StoredEvent.class));
	}

	boolean remove(String id) {
		return this.operations.remove(byId(id), StoredEvent.class).getDeletedCount() == 1;
	}

	/**
	 * Few are parked, so no index serves it; what a pattern means differs by engine.
	 * @return how many there were
	 */
	long forget(String contactId) {
		Query all = new Query();
		all.fields().include("headers.ce_subject");
		List<String> about = this.operations.query(StoredEvent.class)
			.as(Named.class)
			.matching(all)
			.stream()
			.filter((it) -> it.isAbout(contactId))
			.map(Named::id)
			.toList();
		return this.operations.remove(Query.query(Criteria.where("_id").in(about)), StoredEvent.class)
			.getDeletedCount();
	}

	long count() {
		return this.operations.estimatedCount(StoredEvent.class);
	}

	private Update failed(Throwable failure) {
		FailureSummary summary = FailureSummary.of(failure);
		return new Update().set("error", summary.error())
			.set("where", summary.where())
			.set("at", this.clock.instant())
			.inc("attempts", 1);
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private record Named(@Id String id, @Nullable Map<String, String> headers) {

		/** The contact itself, or what an account knows of it. */
		boolean isAbout(String contactId) {
			String subject = (this.headers != null) ? this.headers.getOrDefault("ce_subject", "") : "";
			return subject.equals(contactId) || subject.endsWith("." + contactId);
		}

	}

}
