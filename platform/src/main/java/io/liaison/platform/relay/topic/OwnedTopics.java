package io.liaison.platform.relay.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics that this service publishes and therefore creates when it starts. A bean;
 * there may be several.
 */
public final class OwnedTopics {

	/** Never raised: the partition of a key is for ever. */
	public static final int PARTITIONS = 12;

	private static final String POLICY = TopicConfig.CLEANUP_POLICY_CONFIG;

	private static final Map<String, String> COMPACTED = Map.of(POLICY, TopicConfig.CLEANUP_POLICY_COMPACT,
			TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(7)),
			TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(8)), TopicConfig.SEGMENT_MS_CONFIG,
			millis(Duration.ofDays(1)));

	private final List<String> names;

	private final int partitions;

	private final Map<String, String> settings;

	private OwnedTopics(int partitions, Map<String, String> settings, String... names) {
		this.names = List.of(names);
		this.partitions = partitions;
		this.settings = settings;
	}

	/**
	 * Topics that keep the last event of every aggregate for ever, and all events for
	 * seven days.
	 */
	public static OwnedTopics compacted(String... names) {
		return new OwnedTopics(PARTITIONS, COMPACTED, names);
	}

	/**
	 * Topics of log-like aggregates (ADR 13), which keep every event for as long as those
	 * are kept. One that an earlier version made compacted is changed to that.
	 */
	public static OwnedTopics kept(Duration retention, String... names) {
		return new OwnedTopics(PARTITIONS,
				Map.of(POLICY, TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG, millis(retention)),
				names);
	}

	/**
	 * A topic of one partition, so that all its events have one order, which keeps them
	 * for a while by the broker's clock. One with twelve, as an earlier version made it,
	 * is deleted and made anew: only where its events may be lost at that moment.
	 */
	public static OwnedTopics ordered(Duration retention, String name) {
		return new OwnedTopics(1, Map.of(POLICY, TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.RETENTION_MS_CONFIG,
				millis(retention), TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"), name);
	}

	List<String> names() {
		return this.names;
	}

	NewTopic topic(String name, TopicSettings kept) {
		Map<String, String> configs = new HashMap<>(this.settings);
		configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(kept.minInsyncReplicas()));
		return new NewTopic(name, this.partitions, kept.replicationFactor()).configs(configs);
	}

	/** What is to be done with a topic that exists. */
	Verdict on(int existingPartitions, String existingPolicy) {
		if (this.partitions == 1 && existingPartitions == PARTITIONS) {
			return new Verdict.Replace();
		}
		if (this.partitions != existingPartitions) {
			return new Verdict.Wrong("it has " + existingPartitions + " partitions and not " + this.partitions);
		}
		String policy = String.valueOf(this.settings.get(POLICY));
		if (policy.equals(existingPolicy)) {
			return Verdict.RIGHT;
		}
		boolean earlier = this.partitions == PARTITIONS && policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)
				&& existingPolicy.equals(TopicConfig.CLEANUP_POLICY_COMPACT);
		return earlier ? new Verdict.Alter(this.settings)
				: new Verdict.Wrong("its cleanup policy is " + existingPolicy + " and not " + policy);
	}

	private static String millis(Duration duration) {
		return String.valueOf(duration.toMillis());
	}

	/** Whether an existing topic is as it is declared. */
	sealed interface Verdict {

		Verdict RIGHT = new Right();

		record Right() implements Verdict {
		}

		/**
		 * Nothing is published on it until an operator has mended it.
		 */
		record Wrong(String why) implements Verdict {
		}

		/** Made anew. */
		record Replace() implements Verdict {
		}

		/** Given other settings. */
		record Alter(Map<String, String> settings) implements Verdict {
		}

	}

}
