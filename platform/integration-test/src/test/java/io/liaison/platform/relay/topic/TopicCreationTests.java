package io.liaison.platform.relay.topic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.liaison.local.EmbeddedBroker;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.FreePort;
import io.liaison.platform.testing.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
	void anOrderedTopicWithAnotherNumberOfPartitionsIsNeverReplaced() throws Exception {
		new Events(LocalParts.bootstrapServers()).createTopic(this.name, 3);
		Topics topics = topics(OwnedTopics.ordered(Duration.ofDays(7), this.name));
		assertThat(topics.make()).isFalse();
		assertThat(topics.wrong()).containsEntry(this.name, "it has 3 partitions and not 1");
		try (Admin admin = admin()) {
			assertThat(topic(admin).partitions()).hasSize(3);
		}
	}

	@Test
	void aTopicWithAnotherCleanupPolicyIsWrongUntilItIsMended() throws Exception {
		try (Admin admin = admin()) {
			admin
				.createTopics(
						List.of(new NewTopic(this.name, 12, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
				.all()
				.get();
			Topics topics = topics(OwnedTopics.compacted(this.name));
			assertThat(topics.make()).isFalse();
			assertThat(topics.objection(this.name))
				.contains(this.name + ": its cleanup policy is delete and not compact");
			policy(admin, "compact");
			await().until(topics::make);
			assertThat(topics.objection(this.name)).isEmpty();
		}
	}

	@Test
	void aLogThatAnEarlierVersionMadeCompactedIsKeptForItsTimeFromNowOn() throws Exception {
		// a broker may tell a moment later what it was told
		await().until(topics(OwnedTopics.compacted(this.name))::make);
		await().until(topics(OwnedTopics.kept(Duration.ofDays(400), this.name))::make);
		try (Admin admin = admin()) {
			ConfigResource resource = new ConfigResource(Type.TOPIC, this.name);
			await().untilAsserted(() -> {
				var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
				assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
				assertThat(settings.get("retention.ms").value()).isEqualTo("34560000000");
				assertThat(settings.get("min.insync.replicas").value()).isEqualTo("1");
			});
		}
	}

	@Test
	void aTopicHasItsOwnNumberOfCopiesInSyncWhateverTheBrokersIs(@TempDir Path data) throws Exception {
		try (EmbeddedBroker broker = EmbeddedBroker.start(data, FreePort.find(), FreePort.find(),
				Map.of("min.insync.replicas", "2"))) {
			Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
			Topics topics = new Topics(connection, new TopicSettings((short) 1, (short) 1),
					List.of(OwnedTopics.compacted(this.name)));
			try (Admin admin = Admin.create(connection)) {
				admin.createTopics(List.of(new NewTopic("another", 1, (short) 1))).all().get();
				await().until(topics::make);
				await().untilAsserted(() -> {
					assertThat(inSync(admin, "another")).isEqualTo("2");
					assertThat(inSync(admin, this.name)).isEqualTo("1");
				});
			}
		}
	}

	private static String inSync(Admin admin, String topic) throws Exception {
		ConfigResource resource = new ConfigResource(Type.TOPIC, topic);
		return admin.describeConfigs(List.of(resource)).all().get().get(resource).get("min.insync.replicas").value();
	}

	private void policy(Admin admin, String policy) throws Exception {
		admin
			.incrementalAlterConfigs(Map.of(new ConfigResource(Type.TOPIC, this.name),
					List.of(new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET))))
			.all()
			.get();
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

	@Test
	void anErrorDoesNotEndIt() throws Exception {
		AtomicBoolean failed = new AtomicBoolean();
		Map<String, Object> connection = new HashMap<>(Map.of("bootstrap.servers", LocalParts.bootstrapServers())) {
			@Override
			public Set<Map.Entry<String, Object>> entrySet() {
				if (failed.compareAndSet(false, true)) {
					throw new NoClassDefFoundError("not now");
				}
				return super.entrySet();
			}
		};
		TopicCreation creation = new TopicCreation(new Topics(connection, new TopicSettings((short) 1, (short) 1),
				List.of(OwnedTopics.compacted(this.name))));
		creation.start();
		try (Admin admin = admin()) {
			await().ignoreExceptions()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(topic(admin).partitions()).isNotEmpty());
			assertThat(failed).isTrue();
		}
		finally {
			creation.stop();
		}
	}

	private TopicDescription topic(Admin admin) throws Exception {
		return admin.describeTopics(List.of(this.name)).allTopicNames().get().get(this.name);
	}

	private static TopicCreation creation(OwnedTopics owned) {
		TopicCreation creation = new TopicCreation(topics(owned));
		creation.start();
		return creation;
	}

	private static Topics topics(OwnedTopics owned) {
		return new Topics(Map.of("bootstrap.servers", LocalParts.bootstrapServers()),
				new TopicSettings((short) 1, (short) 1), List.of(owned));
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", LocalParts.bootstrapServers()));
	}

}
