package io.liaison.contacts;

import java.nio.file.Path;

import io.liaison.platform.testing.SecuredKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the operations page gives this service on Kafka suffices, and all of it is needed;
 * given late, it heals what had failed.
 */
class SecuredKafkaTests {

	@Test
	void onceItHasItsRightsItPublishesAndReadsAndWritesOnNoTopicOfOthers(@TempDir Path data) throws Exception {
		try (SecuredKafka kafka = SecuredKafka.start(data, "contacts-service");
				ConfigurableApplicationContext service = kafka.run(ContactsService.class,
						"--liaison.owner-email=owner@liaison.example")) {
			kafka.expectRefusals();
			kafka.grant();
			kafka.expectReading(service);
			// which every installation begins with
			kafka.events().await("contacts.role.v1", (event) -> event.subject().equals("member"));
			kafka.expectTheRightsToBeJustEnough();
			kafka.expectNoWriting("access.contact-access.v1");
			kafka.expectNoWriting("ticket.message.v1");
		}
	}

}
