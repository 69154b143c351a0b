package io.liaison.access.revocation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.cloud.stream.config.BindingProperties;

import static org.awaitility.Awaitility.await;

class ViewCatchUpTests {

	private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", LocalParts.bootstrapServers());

	private final String topic = "topic-" + UUID.randomUUID();

	private final String group = "group-" + UUID.randomUUID();

	private final AtomicBoolean begun = new AtomicBoolean(true);

	private ViewCatchUp catchUp;

	@BeforeEach
	void prepare() {
		this.catchUp = new ViewCatchUp(BROKER, BROKER,
				List.of(binding(this.topic, this.group), binding("made-by-nobody", "another")), Set.of(this.topic),
				this.begun::get);
	}

	private static BindingProperties binding(String topic, String group) {
		BindingProperties binding = new BindingProperties();
		binding.setDestination(topic);
		binding.setGroup(group);
		return binding;
	}

	@AfterEach
	void stop() {
		this.catchUp.stop();
	}

	@Test
	void itIsOverWhereNothingWasPublishedYetWhateverElseIsConsumed() {
		new Events(LocalParts.bootstrapServers()).createTopics(this.topic);
		this.catchUp.start();
		awaitOver();
	}

	@Test
	void itWaitsForATopicThatDoesNotExistYet() {
		this.catchUp.start();
		await().during(Duration.ofSeconds(1)).until(() -> !this.catchUp.isOver());
		new Events(LocalParts.bootstrapServers()).createTopics(this.topic);
		awaitOver();
	}

	@Test
	void itWaitsForTheLastEventAndNotForTheMarkerOfItsTransaction() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopic(this.topic, 1);
		publish(30);
		this.catchUp.start();
		await().during(Duration.ofSeconds(1)).until(() -> !this.catchUp.isOver());
		commit(29);
		await().during(Duration.ofSeconds(1)).until(() -> !this.catchUp.isOver());
		commit(30);
		awaitOver();
	}

	@Test
	void aGroupThatHasTakenEverythingInWaitsForNothingAlthoughItsOffsetLiesBelowTheEnd() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopic(this.topic, 1);
		publish(3);
		commit(3);
		// what was given up is no event either
		abort(20);
		this.catchUp.start();
		awaitOver();
	}

	@Test
	void theEndIsThatOfWhenRevocationsHaveBeenRead() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopic(this.topic, 1);
		this.begun.set(false);
		this.catchUp.start();
		await().during(Duration.ofSeconds(1)).until(() -> !this.catchUp.isOver());
		publish(3);
		this.begun.set(true);
		await().during(Duration.ofSeconds(1)).until(() -> !this.catchUp.isOver());
		commit(3);
		awaitOver();
	}

	private void awaitOver() {
		await().atMost(Duration.ofSeconds(20)).until(this.catchUp::isOver);
	}

	private void publish(int events) {
		send(events).commitTransaction();
	}

	private void abort(int events) {
		KafkaProducer<String, String> producer = send(events);
		producer.flush();
		producer.abortTransaction();
	}

	private KafkaProducer<String, String> send(int events) {
		KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", LocalParts.bootstrapServers(), "transactional.id", this.topic),
				new StringSerializer(), new StringSerializer());
		producer.initTransactions();
		producer.beginTransaction();
		for (int i = 0; i < events; i++) {
			producer.send(new ProducerRecord<>(this.topic, "key", "event"));
		}
		return producer;
	}

	private void commit(long offset) throws Exception {
		try (Admin admin = Admin.create(BROKER)) {
			admin
				.alterConsumerGroupOffsets(this.group,
						Map.of(new TopicPartition(this.topic, 0), new OffsetAndMetadata(offset)))
				.all()
				.get();
		}
	}

}
