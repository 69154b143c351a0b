package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics that this service publishes and therefore creates when it starts. A bean;
 * there may be several.
 */
public final class OwnedTopics {

	/** Never raised: the partition of a key is for ever. */
	public static final int PARTITIONS = 12;

	private static final Map<String, String> COMPACTED = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_COMPACT, TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(7)),
			TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(8)), TopicConfig.SEGMENT_MS_CONFIG,
			millis(Duration.ofDays(1)));

	private static final Map<String, String> TRANSIENT = Map.of(TopicConfig.CLEANUP_POLICY_CONFIG,
			TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, millis(Duration.ofHours(1)),
			TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

	private final List<NewTopic> topics;

	private OwnedTopics(Map<String, String> settings, String... names) {
		this.topics = Stream.of(names)
			.map((name) -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings))
			.toList();
	}

	/**
	 * Topics that keep the last event of every aggregate for ever, and all events for
	 * seven days.
	 */
	public static OwnedTopics compacted(String... names) {
		return new OwnedTopics(COMPACTED, names);
	}

	/**
	 * Topics whose events are of use for an hour, by the broker's clock.
	 */
	public static OwnedTopics transientFeed(String... names) {
		return new OwnedTopics(TRANSIENT, names);
	}

	List<NewTopic> topics() {
		return this.topics;
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

}
