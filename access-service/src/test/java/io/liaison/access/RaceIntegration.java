package io.liaison.access;

import java.time.Duration;
import java.util.UUID;

import io.liaison.platform.testing.Halts;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Import;

/**
 * The running service, and two things that happen to it at the same time.
 */
@Import(Halts.class)
abstract class RaceIntegration extends AccessIntegration {

	/** Another customer's contact each time. */
	Person somebody() {
		String name = UUID.randomUUID().toString().substring(0, 8);
		Person person = new Person("acc-" + name, "con-" + name, "eml-" + name, name + "@example.org");
		this.directory.contact(person.contact(), person.email(), person.address());
		this.directory.account(person.account(), "CUSTOMER", Directory.link(person.contact()));
		awaitGrant(person.account(), person.email());
		return person;
	}

	void awaitRefusal(JsonNode tokens) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.api.as(text(tokens, "access_token")).get("/api/me").status() == 401);
	}

	record Person(String account, String contact, String email, String address) {
	}

}
