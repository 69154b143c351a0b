package io.liaison.access.revocation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the consumers take in everything that was on their topics when this instance
 * had started and read all revocations. A group's offset may stay below the end for ever,
 * for the last of a partition is the marker of a transaction; so the last event before
 * the end is looked for.
 */
class ViewCatchUp implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ViewCatchUp.class);

	private static final Duration POLL = Duration.ofMillis(200);

	private static final int FIRST_STEP_BACK = 10;

	private final Map<String, Object> reading;

	private final Map<String, Object> administration;

	private final Map<String, List<BindingProperties>> bindings;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final BooleanSupplier begun;

	private volatile boolean over;

	private volatile boolean running;

	/**
	 * @param bindings of all consumers
	 * @param topics those to wait for
	 * @param begun whether revocations are read, so that those that were lost before are
	 * behind what the views must reach
	 */
	ViewCatchUp(Map<String, Object> reading, Map<String, Object> administration, Collection<BindingProperties> bindings,
			Set<String> topics, BooleanSupplier begun) {
		this.begun = begun;
		this.reading = new HashMap<>(reading);
		this.reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
		this.reading.putAll(Map.of(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
				ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
				ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
				false, ConsumerConfig.CLIENT_ID_CONFIG, "catch-up"));
		this.administration = administration;
		this.bindings = bindings.stream()
			.filter((it) -> it.getGroup() != null && topics.contains(it.getDestination()))
			.collect(Collectors.groupingBy(BindingProperties::getGroup));
	}

	boolean isOver() {
		return this.over;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("catch-up").start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		this.stopping.countDown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		try {
			while (this.running && !this.begun.getAsBoolean()) {
				pause();
			}
			while (this.running && !this.over) {
				try {
					catchUp();
					this.over = this.running;
				}
				catch (RuntimeException | ExecutionException ex) {
					LOG.warn("How far the views are cannot be seen yet: {}", ex.getClass().getSimpleName());
				}
				pause();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Waits until the views are at what is the end of their topics now.
	 * @throws KafkaException when that cannot be seen
	 */
	void catchUpNow() {
		try {
			catchUp();
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
		if (!this.running) {
			throw new IllegalStateException("stopped before the views had caught up");
		}
	}

	private void catchUp() throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(this.administration)) {
			for (Map.Entry<String, List<BindingProperties>> group : this.bindings.entrySet()) {
				follow(group.getKey(), ends(admin, group.getKey(), group.getValue()), admin);
			}
		}
	}

	/**
	 * Of each partition with events that the group has not taken in, the offset to reach.
	 */
	private Map<TopicPartition, Long> ends(Admin admin, String group, List<BindingProperties> read)
			throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
		Map<TopicPartition, Long> ends = new HashMap<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(this.reading)) {
			for (BindingProperties binding : read) {
				List<TopicPartition> partitions = partitions(consumer, binding.getDestination());
				consumer.assign(partitions);
				Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
				consumer.endOffsets(partitions).forEach((partition, end) -> {
					OffsetAndMetadata offset = committed.get(partition);
					long from = Math.max((offset != null) ? offset.offset() : 0, first.getOrDefault(partition, 0L));
					long after = afterLastEvent(consumer, partition, from, end);
					if (after > from) {
						ends.put(partition, after);
					}
				});
			}
		}
		return ends;
	}

	private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) throws InterruptedException {
		List<PartitionInfo> found = consumer.partitionsFor(topic);
		while (this.running && (found == null || found.isEmpty())) {
			// its owner makes it
			pause();
			found = consumer.partitionsFor(topic);
		}
		return (found != null) ? found.stream().map((it) -> new TopicPartition(topic, it.partition())).toList()
				: List.of();
	}

	/** Looks from the end backwards, for there may be many. */
	private long afterLastEvent(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
		long after = from;
		long begin = end;
		consumer.assign(List.of(partition));
		for (long step = FIRST_STEP_BACK; after == from && begin > from; step *= FIRST_STEP_BACK) {
			begin = Math.max(from, end - step);
			consumer.seek(partition, begin);
			while (this.running && consumer.position(partition) < end) {
				for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
					after = (event.offset() < end) ? event.offset() + 1 : after;
				}
			}
		}
		return after;
	}

	private void follow(String group, Map<TopicPartition, Long> ends, Admin admin)
			throws ExecutionException, InterruptedException {
		Map<TopicPartition, Long> open = new HashMap<>(ends);
		while (this.running && !open.isEmpty()) {
			Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
			open.entrySet().removeIf((it) -> {
				OffsetAndMetadata offset = committed.get(it.getKey());
				return offset != null && offset.offset() >= it.getValue();
			});
			if (!open.isEmpty()) {
				pause();
			}
		}
	}

	private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
			throws ExecutionException, InterruptedException {
		return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
	}

	private void pause() throws InterruptedException {
		this.stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
	}

}
