package io.liaison.platform.relay.topic;

import java.util.Collection;
import java.util.List;

import org.apache.kafka.common.config.TopicConfig;

/** Of a service's own topics those that keep each event for a time. */
public final class Logs {

	private static final TopicSettings ANY = new TopicSettings((short) 1, (short) 1);

	private Logs() {
	}

	public static List<String> among(Collection<OwnedTopics> owned) {
		return owned.stream()
			.flatMap((topics) -> topics.names().stream().map((name) -> topics.topic(name, ANY)))
			.filter((topic) -> TopicConfig.CLEANUP_POLICY_DELETE
				.equals(topic.configs().get(TopicConfig.CLEANUP_POLICY_CONFIG)))
			.map((topic) -> topic.name())
			.toList();
	}

}
