package io.liaison.contacts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
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
			takeRightsAway(
					kafka.staff(service, "accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
			kafka.expectTheRightsToBeJustEnough();
			kafka.expectNoWriting("access.contact-access.v1");
			kafka.expectNoWriting("ticket.message.v1");
		}
	}

	/** Which goes to a topic of another service. */
	private static void takeRightsAway(Api staff) {
		String account = id(staff.idempotencyKey("account").post("/api/accounts", Map.of("name", "Harbour Bakery")));
		String contact = id(staff.idempotencyKey("contact")
			.post("/api/contacts",
					Map.of("givenName", "Kim", "familyName", "Baker", "emails", List.of("kim@harbour.example"))));
		String link = "/api/accounts/" + account + "/contacts/" + contact;
		staff.ifMatch(staff.put(link, Map.of("roles", List.of())).expect(201).etag()).delete(link).expect(204);
	}

	private static String id(Answer created) {
		String path = created.expect(201).header("Location");
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
