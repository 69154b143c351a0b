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

	private final List<NewTopic> topics;

	private final boolean replaced;

	private OwnedTopics(int partitions, boolean replaced, Map<String, String> settings, String... names) {
		this.topics = Stream.of(names)
			.map((name) -> new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings))
			.toList();
		this.replaced = replaced;
	}

	/**
	 * Topics that keep the last event of every aggregate for ever, and all events for
	 * seven days.
	 */
	public static OwnedTopics compacted(String... names) {
		return new OwnedTopics(PARTITIONS, false, COMPACTED, names);
	}

	/**
	 * A topic of one partition, so that all its events have one order, which keeps them
	 * for a while by the broker's clock. One with more partitions, as an earlier version
	 * made it, is deleted and made anew: only where its events may be lost at that
	 * moment.
	 */
	public static OwnedTopics ordered(Duration retention, String name) {
		return new OwnedTopics(1, true,
				Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
						TopicConfig.RETENTION_MS_CONFIG, millis(retention), TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
						"LogAppendTime"),
				name);
	}

	/** Whether they are made anew when they have another number of partitions. */
	boolean replaced() {
		return this.replaced;
	}

	List<NewTopic> topics() {
		return this.topics;
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

}
