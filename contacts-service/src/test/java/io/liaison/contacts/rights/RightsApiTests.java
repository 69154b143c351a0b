package io.liaison.contacts.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
@Behaviour("D27")
class RightsApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	private String account;

	private String contact;

	private String rights;

	@BeforeEach
	void linkSomebody() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		this.account = this.staff.post("/api/accounts", Map.of("name", "Rights Ltd", "programme", "LICENCE"))
			.expect(201)
			.at("/id");
		this.contact = this.staff.post("/api/contacts", Map.of("givenName", "Rita", "familyName", "Rights", "emails",
				List.of("rita" + System.nanoTime() + "@rights.example")))
			.expect(201)
			.at("/id");
		this.rights = "/api/accounts/" + this.account + "/rights";
		put("licence.primary-admin", null);
	}

	@Test
	void anyPastMomentIsToldWithByWhichDecisionEachRightCame() {
		await("licence.primary-admin");
		// times of events are kept to the millisecond
		Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusMillis(1);
		tell(1, true, true, true);
		String etag = this.staff.get("/api/accounts/" + this.account + "/contacts/" + this.contact).etag();
		put("licence.alternate-admin", etag);
		await("licence.alternate-admin");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(now().at("/contacts/0/signIn").asBoolean()).isTrue());
		JsonNode now = now();
		assertThat(now.at("/contacts/0/sign").asBoolean()).isTrue();
		assertThat(now.at("/contacts/0/decision/sequence").asLong()).isEqualTo(3);
		assertThat(now.at("/contacts/0/decision/by/id").asString()).isEqualTo("staff-contact");
		assertThat(now.at("/contacts/0/grants/0/decision/sequence").asLong()).isEqualTo(1);
		assertThat(now.at("/asOf").toString()).contains(this.account, this.contact, "licence.alternate-admin");
		JsonNode then = this.staff.get(this.rights + "?at=" + before).expect(200).json();
		assertThat(then.at("/contacts/0/roles").toString()).contains("licence.primary-admin");
		assertThat(then.at("/contacts/0/permissions").toString()).contains("contacts.manage");
		assertThat(then.at("/contacts/0/signIn").asBoolean()).isFalse();
		assertThat(then.at("/contacts/0/decision/sequence").asLong()).isEqualTo(2);
	}

	@Test
	void customersSeeThoseOfTheirAccountAlone() {
		await("licence.primary-admin");
		Api customer = this.api.as(this.tokens.customer(this.account, this.contact, "contacts.read"));
		assertThat(customer.get(this.rights).expect(200).at("/contacts/0/contactId")).isEqualTo(this.contact);
		assertThat(customer.get("/api/accounts/another/rights").status()).isEqualTo(404);
	}

	@Test
	void aMomentBeforeTheAccountIsToldSinceWhenThereIsOne() {
		await("licence.primary-admin");
		var answer = this.staff.get(this.rights + "?at=2020-01-31T00:00:00Z").expect(404);
		assertThat(answer.problem()).isEqualTo("not-yet");
		assertThat(Instant.parse(answer.at("/since"))).isBefore(Instant.now());
		assertThat(this.staff.get("/api/accounts/nobody/rights").expect(404).problem()).isEqualTo("not-found");
	}

	@Test
	void nobodyKnowsTheFuture() {
		assertThat(this.staff.get(this.rights + "?at=" + Instant.now().plusSeconds(60)).status()).isEqualTo(400);
		assertThat(this.staff.get(this.rights + "?at=yesterday").status()).isEqualTo(400);
	}

	private void put(String role, String etag) {
		Api api = (etag != null) ? this.staff.ifMatch(etag) : this.staff;
		int status = api
			.put("/api/accounts/" + this.account + "/contacts/" + this.contact, Map.of("roles", List.of(role)))
			.status();
		assertThat(status).isBetween(200, 201);
	}

	private void tell(long sequence, boolean login, boolean activated, boolean signatory) {
		this.events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", this.contact, sequence,
				Map.of("contactAccess",
						Map.of("contactId", this.contact, "grants",
								List.of(Map.of("accountId", this.account, "emailId", "e1", "login", login, "signatory",
										signatory, "activated", activated))),
						"changed", List.of("grants"), "by", Map.of("kind", "SYSTEM")));
	}

	private JsonNode now() {
		return this.staff.get(this.rights).json();
	}

	private void await(String role) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(now().at("/contacts/0/roles").toString()).contains(role));
	}

}
