package io.liaison.platform.relay.topic;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicSettingsTests {

	@Test
	void threeCopiesOfWhichTwoMustHaveAnEventWhereNothingElseIsSaid() throws Exception {
		assertThat(bound(Map.of())).isEqualTo(new TopicSettings((short) 3, (short) 2));
		StandardEnvironment shipped = new StandardEnvironment();
		new YamlPropertySourceLoader().load("platform", new ClassPathResource("liaison-platform.yml"))
			.forEach(shipped.getPropertySources()::addLast);
		assertThat(Binder.get(shipped).bindOrCreate("liaison.topics", TopicSettings.class))
			.isEqualTo(new TopicSettings((short) 3, (short) 2));
	}

	@Test
	void whatIsSetIsWhatEachTopicIsMadeWith() {
		TopicSettings settings = bound(
				Map.of("liaison.topics.replication-factor", "5", "liaison.topics.min-insync-replicas", "4"));
		for (OwnedTopics owned : new OwnedTopics[] { OwnedTopics.compacted("a"),
				OwnedTopics.kept(Duration.ofDays(9), "a"), OwnedTopics.ordered(Duration.ofDays(9), "a") }) {
			NewTopic topic = owned.topic("a", settings);
			assertThat(topic.replicationFactor()).isEqualTo((short) 5);
			assertThat(topic.configs()).containsEntry("min.insync.replicas", "4");
		}
	}

	@Test
	void noTopicNeedsMoreCopiesThanItHas() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bound(Map.of("liaison.topics.replication-factor", "1")));
	}

	private static TopicSettings bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("liaison.topics",
				TopicSettings.class);
	}

}
