package io.liaison.platform.relay.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service's topics are kept, under {@code liaison.topics}; of existing ones
 * nothing is changed.
 *
 * @param replicationFactor copies of each partition, not more than there are brokers
 * @param minInsyncReplicas copies that must have an event before it counts as published
 */
@ConfigurationProperties("liaison.topics")
public record TopicSettings(@DefaultValue("3") short replicationFactor, @DefaultValue("2") short minInsyncReplicas) {

	public TopicSettings {
		if (minInsyncReplicas < 1 || minInsyncReplicas > replicationFactor) {
			throw new IllegalArgumentException("liaison.topics: 1 <= min-insync-replicas <= replication-factor");
		}
	}

}
