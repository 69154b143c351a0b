package io.liaison.notification;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Notifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.testing.SecuredKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

/** What the operations page gives this service on Kafka suffices, and all is needed. */
class SecuredKafkaTests {

	private static final String TOPIC = "notification.notification.v1";

	@Test
	void itPublishesAndReadsWithItsOwnRightsAndWritesOnNoTopicOfOthers(@TempDir Path data) throws Exception {
		try (SecuredKafka kafka = SecuredKafka.start(data, "notification-service").grant()) {
			// as an earlier version made it, so its settings are changed
			kafka.events().createTopics(TOPIC);
			try (ConfigurableApplicationContext service = kafka.run(NotificationService.class,
					"--spring.mail.port=" + Neighbours.smtpPort(), "--liaison.access-url=" + Neighbours.ACCESS.url())) {
				kafka.expectReading(service);
				Instant now = Instant.now();
				service.getBean(Notifications.class)
					.raise("ACCESS_ADDED", new Recipient("ada", "e", "acme"),
							new Cause("/test", "io.liaison.test.happened.v1", "subject", 1, now), Content.NONE,
							List.of(), now);
				kafka.events().await(TOPIC, (event) -> event.type().startsWith("io.liaison.notification."));
				kafka.expectTheRightsToBeJustEnough();
				kafka.expectNoWriting("access.contact-access.v1");
				kafka.expectNoWriting("ticket.message.v1");
			}
		}
	}

}
