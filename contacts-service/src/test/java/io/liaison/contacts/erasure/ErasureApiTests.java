package io.liaison.contacts.erasure;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profiles;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ErasureApiTests {

	private static final String MANAGEMENT = "service-portal.management";

	private static final String ADMIN = "licence.primary-admin";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private MongoOperations store;

	private Api staff;

	private String portal;

	private String licence;

	private String contact;

	@BeforeEach
	void linkSomebodyTwice() {
		this.staff = this.api.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage", "contacts.erase"));
		this.portal = account("SERVICE_PORTAL");
		this.licence = account("LICENCE");
		this.contact = this.staff
			.post("/api/contacts",
					Map.of("givenName", "Erasable", "familyName", "Person", "emails",
							List.of("erase" + System.nanoTime() + "@erasure.example"), "phones", List.of("+46 1")))
			.expect(201)
			.at("/id");
		link(this.portal, MANAGEMENT);
		link(this.licence, ADMIN);
	}

	@Test
	@Behaviour({ "D6", "D27", "C3" })
	void nothingIsLeftOfAPersonAndAnAccountThatMissesThemSaysSo() {
		// of an account that the person has left, too
		String former = account("LICENCE");
		link(former, ADMIN);
		this.staff.ifMatch("*").delete("/api/accounts/" + former + "/contacts/" + this.contact).expect(204);
		JsonNode begun = erase().expect(202).json();
		assertThat(begun.at("/reason").asString()).isEqualTo("PERSON_ASKED");
		String receipt = "/api/erasures/" + begun.at("/id").asString();
		await(receipt, "ERASED");
		assertThat(this.contacts.get(this.contact).isErased()).isTrue();
		assertThat(this.contacts.get(this.contact).emails()).isEmpty();
		assertThat(read(this.portal).at("/phase").asString()).isEqualTo("SETUP");
		assertThat(read(this.portal).at("/missingRoles/0").asString()).isEqualTo(MANAGEMENT);
		assertThat(read(this.portal).at("/contacts")).isEmpty();
		assertThat(List.of(this.portal, this.licence, former)).allSatisfy((account) -> {
			assertThat(this.profiles.find(account, this.contact).orElseThrow().title()).isNull();
			assertThat(this.profiles.find(account, this.contact).orElseThrow().phones()).isEmpty();
			assertThat(this.profiles.find(account, this.contact).orElseThrow().emailIds()).isEmpty();
		});
		Event told = this.events.await(Erasures.TOPIC,
				(event) -> event.data().at("/erasure/contactId").asString().equals(this.contact));
		ContractSchemas.check(told);
		assertThat(told.data().at("/erasure")).hasSize(2);
		assertThat(this.staff.get(receipt).at("/services/0/records")).isEqualTo("4");
		assertThat(this.staff.get("/api/erasures?limit=1").expect(200).at("/items/0/contactId"))
			.isEqualTo(this.contact);
		assertThat(this.staff.ifMatch("*")
			.patch("/api/contacts/" + this.contact, Map.of("givenName", "Back"))
			.expect(409)
			.problem()).isEqualTo("contact-erased");
		assertThat(erase().expect(202).at("/id")).isEqualTo(begun.at("/id").asString());
	}

	@Test
	@Behaviour("D6")
	void noEventOfThePersonStaysParked() {
		String profile = this.portal + "." + this.contact;
		poison("contact", this.contact);
		poison("profile", profile);
		Awaitility.await()
			.untilAsserted(() -> assertThat(parked()).contains("\"" + this.contact + "\"", "\"" + profile + "\""));
		this.store.save(new Document("_id", profile + ":1").append("collection", "profiles")
			.append("subject", profile)
			.append("at", new Date())
			.append("events", List.of(new Document("data", "{}"))), "parked-outbound-events");
		assertThat(parkedOutbound()).contains(this.contact);
		await("/api/erasures/" + erase().expect(202).at("/id"), "ERASED");
		assertThat(parked()).doesNotContain(this.contact);
		assertThat(parkedOutbound()).doesNotContain(this.contact);
	}

	private void poison(String what, String id) {
		this.events.publish("contacts." + what + ".v1", "io.liaison.contacts." + what + "-changed.v1", id, 99,
				"{\"" + what + "\":17}");
	}

	private String parked() {
		return operations("parked-events");
	}

	private String parkedOutbound() {
		return operations("parked-outbound-events");
	}

	private String operations(String list) {
		return this.api.as(this.tokens.staff("operations.manage"))
			.get("/api/operations/contacts/" + list + "?limit=200")
			.expect(200)
			.text();
	}

	@Test
	@Behaviour("D27")
	void theReceiptIsDoneWhenEveryServiceHasAnsweredWhicheverAnswerComesFirst() {
		String id = erase().expect(202).at("/id");
		String receipt = "/api/erasures/" + id;
		await(receipt, "ERASED");
		answer("access", id, 2, 5);
		answer("access", id, 2, 5);
		answer("access", id, 1, 3);
		this.events.publish("ticket.erasure-receipt.v1", "io.liaison.ticket.erasure-acknowledged.v1", id, 1,
				"{\"receipt\":{\"records\":\"none\"}}");
		answer("ticket", id, 2, 7);
		assertThat(this.staff.get(receipt).at("/state")).isEqualTo("ERASED");
		answer("notification", id, 1, 0);
		await(receipt, "DONE");
		JsonNode services = this.staff.get(receipt).expect(200).json().at("/services");
		assertThat(services).hasSize(4);
		assertThat(services.at("/1/records").asInt()).isEqualTo(5);
		assertThat(services.at("/2/records").asInt()).isZero();
		assertThat(services.at("/3/records").asInt()).isEqualTo(7);
		assertThat(parked()).contains(id);
	}

	@Test
	@Behaviour("D6")
	void nobodyErasesThemselvesOrWithoutBeingStaffWhoMay() {
		assertThat(this.api.as(this.tokens.staff("contacts.manage", "contacts.read"))
			.post("/api/erasures", body())
			.status()).isEqualTo(403);
		assertThat(this.api.as(this.tokens.customer(this.portal, "other", "contacts.erase"))
			.post("/api/erasures", body())
			.status()).isEqualTo(403);
		Api oneself = this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, this.contact, "provider-account", "contacts.erase")));
		assertThat(oneself.post("/api/erasures", body()).expect(409).problem()).isEqualTo("own-person");
		assertThat(this.staff.post("/api/erasures", Map.of("contactId", "nobody", "reason", "PERSON_ASKED")).status())
			.isEqualTo(404);
		assertThat(this.staff.post("/api/erasures", Map.of("contactId", this.contact, "reason", "WHY_NOT")).status())
			.isEqualTo(400);
		assertThat(this.staff.get("/api/erasures/nothing").status()).isEqualTo(404);
	}

	private void answer(String service, String id, long sequence, int records) {
		this.events.publish(service + ".erasure-receipt.v1", "io.liaison." + service + ".erasure-acknowledged.v1", id,
				sequence, Map.of("receipt", Map.of("id", id, "contactId", this.contact, "records", records), "changed",
						List.of("records"), "by", Map.of("kind", "SYSTEM")));
	}

	private void await(String receipt, String state) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.staff.get(receipt).expect(200).at("/state")).isEqualTo(state));
	}

	private Api.Answer erase() {
		return this.staff.post("/api/erasures", body());
	}

	private Map<String, Object> body() {
		return Map.of("contactId", this.contact, "reason", "PERSON_ASKED");
	}

	private JsonNode read(String account) {
		return this.staff.get("/api/accounts/" + account).expect(200).json();
	}

	private String account(String programme) {
		return this.staff.post("/api/accounts", Map.of("name", "Erase " + System.nanoTime(), "programme", programme))
			.expect(201)
			.at("/id");
	}

	private void link(String account, String role) {
		this.staff
			.put("/api/accounts/" + account + "/contacts/" + this.contact,
					new HashMap<>(Map.of("roles", List.of(role), "title", "Boss", "phones", List.of("+46 2"))))
			.expect(201);
	}

}
