package io.liaison.notification.cause;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.notification.ServiceTests;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * What one person is told of, who has addresses that her account knows and one that it
 * does not.
 */
abstract class AdasMails extends ServiceTests {

	static final String CONTACT = "contacts.contact.v1";

	static final String IDENTITY = "access.login-identity.v1";

	final String ada = id("ada");

	final String acme = id("acme");

	@BeforeEach
	void adaHasThreeAddressesOfWhichAcmeKnowsTwo() {
		account(this.acme, "CUSTOMER", "member");
		person(1, "created", "work, home, private", "");
		profile(this.acme, this.ada, 1, email("work"), email("home"));
	}

	/** What the person was told, once all that is finished. */
	List<String> everyKind(int number) {
		return await()
			.until(() -> records(this.ada),
					(found) -> found.size() >= number
							&& found.stream().allMatch((it) -> it.at("/state").asString().equals("SENT")))
			.stream()
			.map(this::kindAndAddress)
			.toList();
	}

	String kindAndAddress(JsonNode told) {
		return told.at("/kind").asString() + " " + told.at("/emailId").asString().split("-")[0];
	}

	String email(String name) {
		return name + "-" + this.ada;
	}

	String at(String name) {
		return address(email(name));
	}

	void person(long sequence, String type, String current, String gone) {
		person(sequence, type, current, gone, "");
	}

	void person(long sequence, String type, String current, String gone, String more) {
		String emails = Stream
			.concat(names(current).map((it) -> email(it, true)), names(gone).map((it) -> email(it, false)))
			.collect(Collectors.joining(", "));
		this.events.publish(CONTACT, "io.liaison.contacts.contact-" + type + ".v1", this.ada, sequence, """
				{"contact": {"id": "%s", "givenName": "Ada", "familyName": "Lovelace", "active": true,
				  "emails": [%s]}, "changed": []%s}""".formatted(this.ada, emails, more));
	}

	static Stream<String> names(String list) {
		return Stream.of(list.split(", ")).filter((it) -> !it.isEmpty());
	}

	String email(String name, boolean current) {
		return "{\"emailId\": \"%s\", \"address\": \"%s\", \"current\": %s}".formatted(email(name), at(name), current);
	}

	void link(String type, long sequence, String heldThrough) {
		this.events.publish("contacts.account.v1", "io.liaison.contacts." + type + ".v1", this.acme, sequence,
				account("\"contactId\": \"%s\", \"governingRolesTaken\": [{\"role\": \"admin\", \"emailId\": \"%s\"}]"
					.formatted(this.ada, email(heldThrough))));
	}

	String account(String more) {
		return """
				{"account": {"id": "%s", "name": "Acme Ltd", "side": "CUSTOMER", "active": true, "links": []},
				 "changed": ["links"], %s}""".formatted(this.acme, more);
	}

	void login(String type, long sequence, String name, boolean on, String more) {
		this.events.publish(ACCESS, "io.liaison.access." + type + ".v1", this.ada, sequence, """
				{"contactAccess": {"contactId": "%1$s", "grants": [{"accountId": "%2$s", "emailId": "%3$s",
				   "login": %4$s}]}, "changed": ["grants"], "accountId": "%2$s", "emailId": "%3$s"%5$s}"""
			.formatted(this.ada, this.acme, email(name), on, more));
	}

}
