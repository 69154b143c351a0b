package io.liaison.platform.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexField;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.store.retention.PassedTime;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.LocalParts;
import io.liaison.platform.testing.Tokens;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
@LiaisonTest(classes = Reader.class, properties = "spring.config.name=reader")
class EventConsumersTests {

	private static final String PARKED = "/api/operations/reader/parked-events";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired
	private Events events;

	@Autowired
	private Reader reader;

	@Autowired
	private ViewStore<Reader.Thing> views;

	@Autowired
	private MongoTemplate operations;

	@Autowired
	private Retentions retentions;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private final String id = UUID.randomUUID().toString();

	@BeforeEach
	void forget() {
		this.reader.handed.clear();
		this.reader.followedUp.clear();
		this.operations.getDb().getCollection("parked-events").deleteMany(new Document());
	}

	@Test
	void keepsAViewOfTheLastEvent() {
		publish(1, "first");
		publish(2, "second");
		awaitView("second");
		assertThat(this.views.read(this.id)).hasValueSatisfying((stored) -> assertThat(stored.sequence()).isEqualTo(2));
		assertThat(this.views.latest(this.id)).contains(new Reader.Thing("second", null));
		assertThat(this.views.findAll(List.of(this.id, "other"))).containsOnlyKeys(this.id);
	}

	@Test
	void aDuplicateAndALateEventChangeNothingButAreFollowedUp() {
		publish(5, "fifth");
		publish(5, "fifth");
		publish(4, "fourth");
		await().atMost(PATIENCE).until(() -> this.reader.followedUp.equals(List.of(5L, 5L, 4L)));
		assertThat(this.views.find(this.id)).contains(new Reader.Thing("fifth", null));
		assertThat(this.views.read(this.id)).hasValueSatisfying((stored) -> assertThat(stored.sequence()).isEqualTo(5));
	}

	@Test
	void aPoisonousEventIsParkedAndThoseBehindItAreTakenIn() {
		this.events.publish("test.things.v1", "io.liaison.test.thing.v1", this.id, 1, "{broken");
		this.events.publish("test.things.v1", "io.liaison.test.thing.v1", this.id, 2, "{\"thing\":\"a text\"}");
		this.events.publish(new Event("test.things.v1", this.id, Map.of("other", "x"), "no headers"));
		publish(3, "third");
		awaitView("third");
		assertThat(parked()).hasSize(3);
	}

	@Test
	void aParkedEventIsTriedAgainThroughTheGuard() {
		String poison = poison();
		publish(1, poison);
		publish(2, "second");
		awaitView("second");
		JsonNode parked = parked().get(0);
		assertThat(parked.get("headers").get("ce_subject").asString()).isEqualTo(this.id);
		assertThat(parked.get("error").asString()).contains("IllegalStateException");
		assertThat(parked.toString()).doesNotContain(poison);
		String retry = PARKED + "/" + parked.get("id").asString() + "/retry";
		assertThat(operator().post(retry, "").status()).isEqualTo(409);
		assertThat(parked().get(0).get("attempts").asInt()).isEqualTo(2);
		this.reader.poison.clear();
		assertThat(operator().post(retry, "").status()).isEqualTo(204);
		assertThat(operator().post(retry, "").status()).isEqualTo(404);
		assertThat(parked()).isEmpty();
		assertThat(this.views.find(this.id)).contains(new Reader.Thing("second", null));
		assertThat(this.reader.followedUp).containsExactly(2L, 1L);
	}

	@Test
	void whatAnotherServiceTellsOnATopicIsParked() {
		Map<String, String> headers = Map.of("ce_source", "/stranger", "ce_type", "io.liaison.test.thing.v1",
				"ce_subject", this.id, "ce_sequence", "1", "ce_time", "2026-01-01T00:00:00Z");
		this.events.publish(new Event("test.things.v1", this.id, headers, "{\"thing\":{\"name\":\"foreign\"}}"));
		await().atMost(PATIENCE).until(() -> parked().size() == 1);
		assertThat(parked().get(0).get("error").asString()).contains("ForeignSource");
		assertThat(operator().post(PARKED + "/" + parked().get(0).get("id").asString() + "/retry", "").status())
			.isEqualTo(409);
		assertThat(this.views.find(this.id)).isEmpty();
	}

	@Test
	void anEventThatTheVersionBeforeParkedUnderAnotherNameIsTriedAgain() {
		String poison = poison();
		publish(1, poison);
		await().atMost(PATIENCE).until(() -> parked().size() == 1);
		this.operations.getDb()
			.getCollection("parked-events")
			.updateMany(new Document(), new Document("$set", new Document("consumer", "thingsEvents")));
		this.reader.poison.clear();
		assertThat(operator().post(PARKED + "/" + parked().get(0).get("id").asString() + "/retry", "").status())
			.isEqualTo(204);
		awaitView(poison);
	}

	@Test
	void aParkedEventIsDropped() {
		publish(1, poison());
		await().atMost(PATIENCE).until(() -> parked().size() == 1);
		String path = PARKED + "/" + parked().get(0).get("id").asString();
		assertThat(this.api.as(this.tokens.staff("accounts.read")).delete(path).status()).isEqualTo(403);
		assertThat(operator().delete(path).status()).isEqualTo(204);
		assertThat(operator().delete(path).status()).isEqualTo(404);
		assertThat(this.views.find(this.id)).isEmpty();
	}

	@Test
	void whatIsParkedEndsNinetyDaysAfterItsLastTry() {
		publish(1, poison());
		await().atMost(PATIENCE).until(() -> parked().size() == 1);
		Instant first = latestTry();
		publish(2, poison());
		await().atMost(PATIENCE).until(() -> parked().size() == 2);
		PassedTime.deleteAsOf(first.plus(Duration.ofDays(90)), this.retentions, "parked-events");
		assertThat(parked()).hasSize(2);
		PassedTime.deleteAsOf(latestTry().plus(Duration.ofDays(90)), this.retentions, "parked-events");
		assertThat(parked()).singleElement()
			.satisfies((it) -> assertThat(it.at("/headers/ce_sequence").asString()).isEqualTo("2"));
	}

	@Test
	void anIndexServesThePageOfParkedEventsAndTheirEnd() {
		Stream.of("parked-events", "parked-outbound-events")
			.forEach((parking) -> await()
				.untilAsserted(() -> assertThat(this.operations.indexOps(parking).getIndexInfo())
					.extracting((index) -> index.getIndexFields().stream().map(IndexField::getKey).toList())
					.contains(List.of("_id"), List.of("at"))));
	}

	private Instant latestTry() {
		return this.operations.getDb()
			.getCollection("parked-events")
			.find()
			.map((it) -> it.getDate("at").toInstant())
			.into(new ArrayList<>())
			.stream()
			.max(Comparator.naturalOrder())
			.orElseThrow();
	}

	@Test
	void aPassingFailureBringsTheEventAgainAndSkipsNothing() {
		String away = "away-" + this.id;
		this.reader.away.add(away);
		publish(1, away);
		publish(2, "second");
		await().atMost(PATIENCE).until(() -> this.reader.handed.size() >= 3);
		assertThat(this.reader.handed).extracting(Reader.Handed::sequence).containsOnly(1L);
		assertThat(parked()).isEmpty();
		this.reader.away.clear();
		awaitView("second");
		assertThat(this.reader.followedUp).containsExactly(1L, 2L);
	}

	@Test
	void theTraceOfTheEventGoesOn() {
		Map<String, String> headers = new HashMap<>(Map.of("ce_source", "/test", "ce_type", "io.liaison.test.thing.v1",
				"ce_subject", this.id, "ce_sequence", "1", "ce_time", "2026-01-01T00:00:00Z"));
		headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
		this.events.publish(new Event("test.things.v1", this.id, headers, "{\"thing\":{\"name\":\"traced\"}}"));
		awaitView("traced");
		assertThat(this.reader.handed).extracting(Reader.Handed::traceId)
			.containsExactly("0af7651916cd43dd8448eb211c80319c");
	}

	/**
	 * As the binder's lag metric does every minute, of each partition that it does not
	 * read.
	 */
	@Test
	void whoAsksForTheEndOfATopicWithoutReadingItIsNotToldSoInTheLog(CapturedOutput log) {
		Map<String, Object> connection = Map.of("bootstrap.servers", LocalParts.bootstrapServers(), "isolation.level",
				"read_committed");
		this.events.createTopics("test.things.v1");
		try (KafkaConsumer<String, String> asking = new KafkaConsumer<>(connection, new StringDeserializer(),
				new StringDeserializer())) {
			assertThat(asking.endOffsets(List.of(new TopicPartition("test.things.v1", 0)))).hasSize(1);
		}
		assertThat(log.getAll()).doesNotContain("last stable offset");
	}

	private String poison() {
		String poison = "poison-" + this.id;
		this.reader.poison.add(poison);
		return poison;
	}

	private Api operator() {
		return this.api.as(this.tokens.staff("operations.manage"));
	}

	private JsonNode parked() {
		return operator().get(PARKED).json().get("items");
	}

	private void publish(long sequence, String name) {
		this.events.publish("test.things.v1", "io.liaison.test.thing.v1", this.id, sequence,
				Map.of("thing", Map.of("name", name)));
	}

	private void awaitView(String name) {
		await().atMost(PATIENCE)
			.until(() -> this.views.find(this.id).filter((it) -> it.name().equals(name)).isPresent());
	}

}
