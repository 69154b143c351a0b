package io.liaison.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads on where it stopped: what a test waits for costs what is new on the topic. */
final class TopicReader {

	private final String topic;

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<Event> events = new ArrayList<>();

	TopicReader(Map<String, Object> servers, String topic) {
		Map<String, Object> settings = new HashMap<>(servers);
		settings.put("isolation.level", "read_committed");
		settings.put("allow.auto.create.topics", false);
		this.topic = topic;
		this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

	/** Everything that is committed by now. */
	List<Event> read() {
		if (this.consumer.assignment().isEmpty()) {
			List<TopicPartition> partitions = partitions();
			this.consumer.assign(partitions);
			this.consumer.seekToBeginning(partitions);
		}
		Map<TopicPartition, Long> rest = new HashMap<>(this.consumer.endOffsets(this.consumer.assignment()));
		rest.entrySet().removeIf((it) -> this.consumer.position(it.getKey()) >= it.getValue());
		while (!rest.isEmpty()) {
			this.consumer.poll(Duration.ofMillis(100)).forEach((it) -> this.events.add(Event.of(it)));
			rest.entrySet().removeIf((it) -> this.consumer.position(it.getKey()) >= it.getValue());
		}
		return List.copyOf(this.events);
	}

	private List<TopicPartition> partitions() {
		return Optional.ofNullable(this.consumer.partitionsFor(this.topic))
			.orElse(List.of())
			.stream()
			.map((it) -> new TopicPartition(this.topic, it.partition()))
			.toList();
	}

}
