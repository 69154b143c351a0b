package io.liaison.bench.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The bare clients, set as the platform sets its own. */
public record Kafka(String bootstrap) {

	private static final int PARTITIONS = 12;

	public void create(String topic) {
		create(topic, PARTITIONS);
	}

	public void create(String topic, int partitions) {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.bootstrap))) {
			admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(topic, ex);
		}
	}

	public KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(
				Map.of("bootstrap.servers", this.bootstrap, "acks", "all", "linger.ms", 0, "compression.type", "zstd"));
		settings.putAll(more);
		return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Sends one record to each partition and waits: the first batches of an idempotent
	 * producer to a topic whose leaders are still being chosen can overtake each other,
	 * and are then refused for ever as out of order.
	 */
	public void openPartitions(KafkaProducer<String, byte[]> producer, String topic) {
		for (int partition = 0; partition < PARTITIONS; partition++) {
			try {
				producer.send(new ProducerRecord<>(topic, partition, "first", new byte[0])).get();
			}
			catch (ExecutionException | InterruptedException ex) {
				throw new IllegalStateException(topic, ex);
			}
		}
	}

	/** Reads a whole topic, committed records only. */
	public KafkaConsumer<String, byte[]> consumer(String topic) {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrap, "isolation.level", "read_committed", "auto.offset.reset",
						"earliest", "group.id", "bench-" + UUID.randomUUID(), "enable.auto.commit", false),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		return consumer;
	}

}
