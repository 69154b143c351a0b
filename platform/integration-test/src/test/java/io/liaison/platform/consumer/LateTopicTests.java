package io.liaison.platform.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LateTopicTests {

	@Test
	void aServiceStartsBeforeTheTopicItReadsAndFindsItSoonAfterItsCreation() {
		String topic = "test.late-" + UUID.randomUUID();
		Events events = new Events(LocalParts.bootstrapServers());
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Reader.class)
			.web(WebApplicationType.NONE)
			.properties("spring.config.name=reader")
			.run("--spring.mongodb.uri=" + LocalParts.storeUri(),
					"--spring.kafka.bootstrap-servers=" + LocalParts.bootstrapServers(), "--liaison.log-format=",
					"--liaison.installation=" + topic,
					"--spring.cloud.stream.bindings.testThingsV1Events-in-0.destination=" + topic,
					"--spring.cloud.stream.bindings.testThingsV1Events-in-0.group=" + topic)) {
			Reader reader = service.getBean(Reader.class);
			assertThat(events.in(topic)).isEmpty();
			events.createTopics(topic);
			events.publish(topic, "io.liaison.test.thing.v1", "a", 1, Map.of("thing", Map.of("name", "first")));
			await().atMost(Duration.ofSeconds(20)).until(() -> reader.followedUp.contains(1L));
		}
	}

}
