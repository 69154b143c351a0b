package io.liaison.platform.relay.topic;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TopicsTests {

	private final String there = "there-" + UUID.randomUUID();

	private final String missing = "missing-" + UUID.randomUUID();

	private final Events events = new Events(LocalParts.bootstrapServers());

	@Test
	void oneThatCannotBeMadeKeepsNoOtherFromBeingUsed() {
		this.events.createTopics(this.there);
		// one broker alone
		Topics topics = topics(3, OwnedTopics.compacted(this.missing, this.there));
		assertThat(topics.make()).isFalse();
		assertThat(topics.known()).isTrue();
		assertThat(topics.wrong()).isEqualTo(Map.of(this.missing, "InvalidReplicationFactorException"));
		assertThat(topics.objection(this.there)).isEmpty();
	}

	@Test
	void oneThatMayNotBeAskedForIsWrongByItself() {
		this.events.createTopics(this.there);
		Topics topics = topics(1);
		await().untilAsserted(() -> {
			topics.check(List.of("no topic", this.there));
			assertThat(topics.wrong()).isEqualTo(Map.of("no topic", "InvalidTopicException"));
		});
	}

	@Test
	void aWrongOneIsNotLookedAtForEachDocument() {
		Topics topics = topics(1);
		assertThat(topics.objection(this.missing)).contains(this.missing + ": it does not exist");
		this.events.createTopics(this.missing);
		assertThat(topics.objection(this.missing)).isPresent();
		await().until(topics::make);
		assertThat(topics.objection(this.missing)).isEmpty();
	}

	private static Topics topics(int copies, OwnedTopics... owned) {
		return new Topics(Map.of("bootstrap.servers", LocalParts.bootstrapServers()),
				new TopicSettings((short) copies, (short) 1), List.of(owned));
	}

}
