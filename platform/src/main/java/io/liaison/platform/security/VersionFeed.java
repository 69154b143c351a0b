package io.liaison.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code access.session.v1} into the {@link RightsFloor}: every instance reads all
 * partitions, from ten minutes ago, uncommitted records too (to refuse a token early does
 * no harm). Until it has seen the end once, the service is not ready; later it goes on
 * without a broker, and tokens run out by themselves.
 */
final class VersionFeed implements SmartLifecycle {

	static final String TOPIC = "access.session.v1";

	private static final Log LOG = LogFactory.getLog(VersionFeed.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration BACK = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration CHECK = Duration.ofSeconds(10);

	private final Map<String, Object> settings;

	private final String topic;

	private final RightsFloor floor;

	private volatile State state = State.CONNECTING;

	private volatile boolean caughtUp;

	private volatile boolean running;

	private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

	private @Nullable Thread reader;

	VersionFeed(Map<String, Object> settings, String topic, RightsFloor floor) {
		this.settings = settings;
		this.topic = topic;
		this.floor = floor;
	}

	@Override
	public void start() {
		this.running = true;
		this.reader = Thread.ofPlatform().name("version-feed").daemon().start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		KafkaConsumer<String, byte[]> current = this.consumer;
		if (current != null) {
			current.wakeup();
		}
		try {
			if (this.reader != null) {
				this.reader.join(PAUSE.multipliedBy(4));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	State state() {
		return this.state;
	}

	boolean isCaughtUp() {
		return this.caughtUp;
	}

	private void run() {
		while (this.running) {
			try (KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(this.settings)) {
				this.consumer = opened;
				read(opened);
			}
			catch (WakeupException | InterruptException ex) {
				return;
			}
			catch (KafkaException ex) {
				this.state = State.BROKER_AWAY;
				LOG.warn("The version feed connects again after " + ex.getClass().getSimpleName());
			}
			pause();
		}
	}

	private void read(KafkaConsumer<String, byte[]> consumer) {
		List<TopicPartition> partitions = partitions(consumer);
		consumer.assign(partitions);
		Map<TopicPartition, Long> end = new HashMap<>(consumer.endOffsets(partitions));
		long since = Instant.now().minus(BACK).toEpochMilli();
		consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap((it) -> it, (it) -> since)))
			.forEach((partition, at) -> consumer.seek(partition,
					(at != null) ? at.offset() : end.getOrDefault(partition, 0L)));
		this.state = State.CATCHING_UP;
		Instant check = Instant.now();
		while (this.running) {
			consumer.poll(PAUSE).forEach(this::take);
			end.entrySet().removeIf((it) -> consumer.position(it.getKey()) >= it.getValue());
			if (end.isEmpty() && this.state != State.CURRENT) {
				this.state = State.CURRENT;
				this.caughtUp = true;
			}
			if (Instant.now().isAfter(check)) {
				consumer.endOffsets(partitions);
				check = Instant.now().plus(CHECK);
				this.floor.forget(Instant.now());
			}
		}
	}

	private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
		while (true) {
			Collection<PartitionInfo> found = consumer.partitionsFor(this.topic);
			if (found != null && !found.isEmpty()) {
				return found.stream().map((it) -> new TopicPartition(this.topic, it.partition())).toList();
			}
			this.state = State.WAITING_FOR_TOPIC;
			pause();
			if (!this.running) {
				throw new WakeupException();
			}
		}
	}

	private void take(ConsumerRecord<String, byte[]> record) {
		try {
			RightsShrunk event = JSON.readValue(record.value(), RightsShrunk.class);
			this.floor.raise(event.kind(), event.id(), event.atLeast(), Instant.ofEpochMilli(record.timestamp()));
		}
		catch (JacksonException | IllegalArgumentException | NullPointerException ex) {
			LOG.error("Unreadable record at " + record.partition() + "/" + record.offset() + " of " + this.topic);
		}
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	enum State {

		CONNECTING, BROKER_AWAY, WAITING_FOR_TOPIC, CATCHING_UP, CURRENT

	}

	private record RightsShrunk(String kind, String id, long atLeast) {
	}

}
