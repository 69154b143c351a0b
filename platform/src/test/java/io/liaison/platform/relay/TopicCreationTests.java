package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class TopicCreationTests {

	private final String name = "topic-" + UUID.randomUUID();

	@Test
	void anOrderedTopicHasOnePartitionAndKeepsItsEventsForAWhile() throws Exception {
		TopicCreation creation = creation(OwnedTopics.ordered(Duration.ofDays(7), this.name));
		try (Admin admin = admin()) {
			await().ignoreExceptions().untilAsserted(() -> assertThat(topic(admin).partitions()).hasSize(1));
			ConfigResource resource = new ConfigResource(Type.TOPIC, this.name);
			var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
			assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
			assertThat(settings.get("retention.ms").value()).isEqualTo("604800000");
			assertThat(settings.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
		}
		finally {
			creation.stop();
		}
	}

	@Test
	void anOrderedTopicWithMorePartitionsIsMadeAnewOnce() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopics(this.name);
		TopicCreation creation = creation(OwnedTopics.ordered(Duration.ofDays(7), this.name));
		try (Admin admin = admin()) {
			await().ignoreExceptions()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(topic(admin).partitions()).hasSize(1));
			TopicDescription made = topic(admin);
			creation.stop();
			creation = creation(OwnedTopics.ordered(Duration.ofDays(7), this.name));
			await().during(Duration.ofSeconds(2))
				.untilAsserted(() -> assertThat(topic(admin).topicId()).isEqualTo(made.topicId()));
		}
		finally {
			creation.stop();
		}
	}

	@Test
	void otherTopicsStayAsTheyAre() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopic(this.name, 3);
		TopicCreation creation = creation(OwnedTopics.compacted(this.name));
		try (Admin admin = admin()) {
			await().during(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(topic(admin).partitions()).hasSize(3));
		}
		finally {
			creation.stop();
		}
	}

	private TopicDescription topic(Admin admin) throws Exception {
		return admin.describeTopics(List.of(this.name)).allTopicNames().get().get(this.name);
	}

	private static TopicCreation creation(OwnedTopics owned) {
		TopicCreation creation = new TopicCreation(Map.of("bootstrap.servers", LocalParts.bootstrapServers()),
				List.of(owned));
		creation.start();
		return creation;
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", LocalParts.bootstrapServers()));
	}

}
