package io.liaison.platform.security.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import io.liaison.platform.problem.Failures;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Tells a {@link RevocationReader} every revocation, on a thread of its own and in no
 * consumer group: where to go on is for the reader to know. It waits for the topic to
 * have its one partition; without a broker it goes on trying.
 */
public final class RevocationFeed implements SmartLifecycle {

	private static final Log LOG = LogFactory.getLog(RevocationFeed.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration CHECK = Duration.ofSeconds(10);

	private final Map<String, Object> settings;

	private final TopicPartition partition;

	private final @Nullable Duration back;

	private final RevocationReader reader;

	private volatile State state = State.CONNECTING;

	private volatile boolean caughtUp;

	private int failures;

	private volatile boolean running;

	private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

	private @Nullable Thread thread;

	/**
	 * @param settings of a Kafka consumer
	 * @param back how far back a reader begins, null for the beginning
	 */
	RevocationFeed(Map<String, Object> settings, String topic, @Nullable Duration back, RevocationReader reader) {
		this.settings = settings;
		this.partition = new TopicPartition(topic, 0);
		this.back = back;
		this.reader = reader;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform()
			.name(String.valueOf(this.settings.get(ConsumerConfig.CLIENT_ID_CONFIG)))
			.daemon()
			.start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		KafkaConsumer<String, byte[]> current = this.consumer;
		if (current != null) {
			current.wakeup();
		}
		try {
			if (this.thread != null) {
				this.thread.join(PAUSE.multipliedBy(4));
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

	/** Whether revocations are read, or it is Kafka that keeps them from being read. */
	boolean isWorking() {
		return this.caughtUp && this.state != State.READER_FAILED;
	}

	/** Whether it has once come to what was the end when it had connected. */
	public boolean isCaughtUp() {
		return this.caughtUp;
	}

	private void run() {
		while (this.running) {
			try {
				String topicId = topicId();
				if (topicId != null) {
					read(topicId);
				}
			}
			catch (WakeupException | InterruptException ex) {
				return;
			}
			catch (KafkaException ex) {
				this.state = State.BROKER_AWAY;
				LOG.warn("The feed of revocations connects again after " + ex.getClass().getSimpleName());
			}
			catch (Throwable ex) {
				// of whatever kind: a thread that has ended would go on looking healthy
				this.state = State.READER_FAILED;
				this.failures++;
				LOG.error("The feed of revocations begins again: " + Failures.describe(ex));
			}
			pause();
		}
	}

	/** Null while the topic does not exist with one partition. */
	private @Nullable String topicId() {
		Map<String, Object> connection = new HashMap<>(this.settings);
		connection.keySet().retainAll(AdminClientConfig.configNames());
		try (Admin admin = Admin.create(connection)) {
			TopicDescription topic = admin.describeTopics(List.of(this.partition.topic()))
				.allTopicNames()
				.get()
				.values()
				.iterator()
				.next();
			if (topic.partitions().size() == 1) {
				return topic.topicId().toString();
			}
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
				throw new KafkaException(ex.getCause());
			}
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
		this.state = State.WAITING_FOR_TOPIC;
		return null;
	}

	private void read(String topicId) {
		try (KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(this.settings)) {
			this.consumer = opened;
			opened.assign(List.of(this.partition));
			long end = end(opened);
			opened.seek(this.partition, from(opened, topicId, end));
			this.state = (this.failures > 0) ? State.READER_FAILED : State.CATCHING_UP;
			Instant check = Instant.now();
			while (this.running) {
				opened.poll(PAUSE).forEach(new ReceivedRevocations(this.reader)::take);
				this.failures = 0;
				// also behind what has no record for us: markers of transactions
				this.reader.reached(opened.position(this.partition));
				if (opened.position(this.partition) >= end) {
					this.state = State.CURRENT;
					this.caughtUp = true;
				}
				if (Instant.now().isAfter(check)) {
					end(opened);
					check = Instant.now().plus(CHECK);
				}
			}
		}
	}

	/**
	 * Goes on where the reader was, or begins where that is not there any more: a topic
	 * made anew, or events that it does not keep any longer.
	 */
	private long from(KafkaConsumer<String, byte[]> opened, String topicId, long end) {
		long first = opened.beginningOffsets(List.of(this.partition)).getOrDefault(this.partition, 0L);
		OptionalLong position = this.reader.position(topicId);
		if (position.isPresent() && position.getAsLong() >= first && position.getAsLong() <= end) {
			return position.getAsLong();
		}
		long begin = first;
		if (this.back != null) {
			long since = Instant.now().minus(this.back).toEpochMilli();
			OffsetAndTimestamp at = opened.offsetsForTimes(Map.of(this.partition, since)).get(this.partition);
			begin = (at != null) ? at.offset() : end;
		}
		this.reader.begin(topicId, begin, end);
		return begin;
	}

	private long end(KafkaConsumer<String, byte[]> opened) {
		return opened.endOffsets(List.of(this.partition)).getOrDefault(this.partition, 0L);
	}

	private void pause() {
		try {
			long millis = PAUSE.toMillis() << Math.min(this.failures, 10);
			Thread.sleep(Math.min(millis, LONGEST_PAUSE.toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	enum State {

		CONNECTING, BROKER_AWAY, READER_FAILED, WAITING_FOR_TOPIC, CATCHING_UP, CURRENT

	}

}
