package io.liaison.access;

import java.nio.file.Path;
import java.util.Map;

import io.liaison.platform.testing.SecuredKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

/** What the operations page gives this service on Kafka suffices, and all is needed. */
class SecuredKafkaTests {

	@Test
	void itPublishesAndReadsWithItsOwnRightsAndWritesOnNoTopicOfOthers(@TempDir Path data) throws Exception {
		try (SecuredKafka kafka = SecuredKafka.start(data, "access-service").grant();
				ConfigurableApplicationContext service = kafka.run(AccessService.class)) {
			kafka.expectReading(service);
			Directory directory = new Directory(kafka.events());
			directory.contact("con", "eml", "owner@liaison.example");
			directory.account(directory.next(), "acc", "PROVIDER", Map.of("contactId", "con", "emailId", "eml"),
					Directory.link("con", "provider.owner"));
			kafka.events().await("access.contact-access.v1", "io.liaison.access.invitation-issued.v1", "con");
			kafka.expectTheRightsToBeJustEnough();
			kafka.expectNoWriting("contacts.contact.v1");
			kafka.expectNoWriting("ticket.message.v1");
		}
	}

}
