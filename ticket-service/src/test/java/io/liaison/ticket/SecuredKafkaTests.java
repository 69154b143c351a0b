package io.liaison.ticket;

import java.nio.file.Path;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.SecuredKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

/** What the operations page gives this service on Kafka suffices, and all is needed. */
class SecuredKafkaTests {

	@Test
	void itPublishesAndReadsWithItsOwnRightsAndWritesOnNoTopicOfOthers(@TempDir Path data) throws Exception {
		try (SecuredKafka kafka = SecuredKafka.start(data, "ticket-service").grant();
				ConfigurableApplicationContext service = kafka.run(TicketService.class)) {
			kafka.expectReading(service);
			Api staff = kafka.staff(service, "tickets.open", "tickets.read-all", "tickets.answer");
			String ticket = staff.post("/api/tickets", Map.of("subject", "s", "message", "m")).expect(201).at("/id");
			String message = staff.post("/api/tickets/" + ticket + "/messages", Map.of("message", "answer"))
				.expect(201)
				.at("/id");
			kafka.events().await("ticket.ticket.v1", "io.liaison.ticket.ticket-opened.v1", ticket);
			kafka.events().await("ticket.message.v1", "io.liaison.ticket.message-posted.v1", message);
			kafka.expectTheRightsToBeJustEnough();
			kafka.expectNoWriting("contacts.contact.v1");
			kafka.expectNoWriting("access.contact-access.v1");
		}
	}

}
