package io.liaison.access;

import java.nio.file.Path;

import io.liaison.platform.testing.SecuredKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

/** What the operations page gives this service on Kafka suffices. */
class SecuredKafkaTests {

	@Test
	void itPublishesAndReadsWithItsOwnRightsAndWritesOnNoTopicOfOthers(@TempDir Path data) throws Exception {
		try (SecuredKafka kafka = SecuredKafka.start(data, "access-service");
				ConfigurableApplicationContext service = kafka.run(AccessService.class)) {
			kafka.expectReading(service);
			new Directory(kafka.events()).contact("con", "eml", "person@example.org");
			kafka.events().await("access.contact-access.v1", (event) -> event.subject().equals("con"));
			kafka.expectNoWriting("contacts.contact.v1");
			kafka.expectNoWriting("ticket.message.v1");
		}
	}

}
