package io.liaison.contacts.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
@Behaviour("D27")
class HistoryApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Histories histories;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage", "changes.approve", "operations.manage"));
	}

	@Test
	void anAccountTellsWhatHappenedTheLatestFirstInPages() {
		String account = account("PRACTICE");
		String contact = contact("Hilda");
		link(account, contact, "practice.client");
		String history = "/api/accounts/" + account + "/history";
		await(HistoryKind.ACCOUNT, account, 2);
		Api customer = this.api.as(this.tokens.customer(account, contact, "contacts.read"));
		JsonNode first = customer.get(history + "?limit=1").expect(200).json();
		assertThat(first.at("/items/0/sequence").asLong()).isEqualTo(2);
		assertThat(first.at("/items/0/type").asString()).endsWith("contact-linked.v1");
		assertThat(first.at("/items/0/by/id").asString()).isEqualTo("staff-contact");
		assertThat(first.at("/items/0/changes/0/of").asString()).isEqualTo(contact);
		assertThat(first.at("/items/0/changes/0/after/roles").toString()).contains("practice.client");
		JsonNode rest = customer.get(history + "?limit=1&cursor=" + first.at("/next").asString()).expect(200).json();
		assertThat(rest.at("/items/0/sequence").asLong()).isEqualTo(1);
		assertThat(rest.at("/next").isNull()).isTrue();
		assertThat(rest.toString()).contains("\"name\"").doesNotContain("History Ltd");
		assertThat(customer.get(history + "?cursor=x").status()).isEqualTo(400);
		assertThat(this.staff.get("/api/accounts/nobody/history").status()).isEqualTo(404);
	}

	@Test
	void aFieldOfAPlaceIsToldFromOldToNew() {
		String account = account("LICENCE");
		String contact = contact("Ida");
		String etag = link(account, contact, "licence.primary-admin");
		this.staff.ifMatch(etag)
			.put("/api/accounts/" + account + "/contacts/" + contact,
					Map.of("roles", List.of("licence.alternate-admin")))
			.expect(200);
		await(HistoryKind.ACCOUNT, account, 3);
		JsonNode change = this.staff.get("/api/accounts/" + account + "/history?limit=1")
			.expect(200)
			.json()
			.at("/items/0/changes/0");
		assertThat(change.at("/field").asString()).isEqualTo("roles");
		assertThat(change.at("/before").toString()).contains("licence.primary-admin");
		assertThat(change.at("/after").toString()).contains("licence.alternate-admin");
	}

	@Test
	void aChangeThatWasAskedForNamesItsRequestItsTicketAndWhoApprovedIt() {
		String account = account("SERVICE_PORTAL");
		String contact = contact("Jo");
		link(account, contact, "service-portal.management");
		Api customer = this.api.as(this.tokens.customer(account, contact, "contacts.read", "contacts.manage",
				"accounts.read", "access.read", "access.manage", "tickets.read-all", "tickets.open"));
		String request = customer
			.post("/api/accounts/" + account + "/change-requests",
					Map.of("operations",
							List.of(Map.of("type", "set-roles", "contactId", contact, "roles",
									List.of("service-portal.management", "service-portal.technical")))))
			.expect(201)
			.at("/id");
		this.staff.post("/api/change-requests/" + request + "/approval", Map.of("amendment", 0)).expect(200);
		await(HistoryKind.ACCOUNT, account, 3);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(
					this.staff.get("/api/accounts/" + account + "/history?limit=1").at("/items/0/request/decidedBy/id"))
				.isEqualTo("staff-contact"));
		JsonNode item = customer.get("/api/accounts/" + account + "/history?limit=1").expect(200).json().at("/items/0");
		assertThat(item.at("/request/id").asString()).isEqualTo(request);
		assertThat(item.at("/request/ticket").asString()).isEqualTo(request);
		assertThat(item.at("/request/requestedBy/id").asString()).isEqualTo(contact);
		assertThat(item.at("/request/number").asLong()).isEqualTo(1);
		assertThat(item.at("/by/id").asString()).isEqualTo("staff-contact");
	}

	@Test
	void staffSeeWhatAPersonWasCalledAndNobodyElseDoes() {
		String contact = contact("Karla");
		String path = "/api/contacts/" + contact;
		this.staff.ifMatch(this.staff.get(path).etag()).patch(path, Map.of("givenName", "Carla")).expect(200);
		await(HistoryKind.CONTACT, contact, 2);
		JsonNode change = this.staff.get(path + "/history").expect(200).json().at("/items/0/changes/0");
		assertThat(change.at("/member").asString()).isEqualTo("givenName");
		assertThat(change.at("/before").asString()).isEqualTo("Karla");
		assertThat(change.at("/after").asString()).isEqualTo("Carla");
		Api customer = this.api.as(this.tokens.customer("own", "somebody", "contacts.read"));
		assertThat(customer.get(path + "/history").status()).isEqualTo(403);
	}

	@Test
	void operatorsFindWhatSomebodyDidAndWhatHappenedToSomethingOnADay() {
		String account = account("PRACTICE");
		String contact = contact("Lea");
		link(account, contact);
		await(HistoryKind.ACCOUNT, account, 2);
		await(HistoryKind.CONTACT, contact, 1);
		String day = "&day=" + LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
		JsonNode of = this.staff.get("/api/audits?limit=1&subject=" + account + day).expect(200).json();
		assertThat(of.at("/items/0/sequence").asLong()).isEqualTo(1);
		assertThat(of.at("/items/0/kind").asString()).isEqualTo("account");
		assertThat(of.at("/items/0/actor").asString()).isEqualTo("staff-contact");
		JsonNode next = this.staff
			.get("/api/audits?limit=1&subject=" + account + day + "&cursor=" + of.at("/next").asString())
			.expect(200)
			.json();
		assertThat(next.at("/items/0/sequence").asLong()).isEqualTo(2);
		assertThat(this.staff.get("/api/audits?actor=staff-contact&subject=" + account + day)
			.expect(200)
			.json()
			.at("/items")
			.size()).isEqualTo(2);
		assertThat(this.staff.get("/api/audits?actor=nobody" + day).expect(200).json().at("/items")).isEmpty();
		assertThat(this.staff.get("/api/audits?subject=" + account + "&day=2020-01-31").json().at("/items")).isEmpty();
		assertThat(this.staff.get("/api/audits?subject=x&day=today").status()).isEqualTo(400);
		assertThat(this.staff.get("/api/audits?day=2020-01-31").status()).isEqualTo(400);
		assertThat(this.staff.get("/api/audits?subject=x").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "ACCOUNT,contacts.account.v1,contacts.account-created",
			"ACCOUNT,contacts.account.v1,contacts.account-changed",
			"ACCOUNT,contacts.account.v1,contacts.account-imported",
			"ACCOUNT,contacts.account.v1,contacts.account-restated",
			"ACCOUNT,contacts.account.v1,contacts.contact-linked", "ACCOUNT,contacts.account.v1,contacts.link-changed",
			"ACCOUNT,contacts.account.v1,contacts.contact-unlinked",
			"ACCOUNT,contacts.account.v1,contacts.roster-changed",
			"CONTACT,contacts.contact.v1,contacts.contact-created",
			"CONTACT,contacts.contact.v1,contacts.contact-changed",
			"PROFILE,contacts.profile.v1,contacts.profile-created",
			"PROFILE,contacts.profile.v1,contacts.profile-changed", "ROLE,contacts.role.v1,contacts.role-defined",
			"PROGRAMME,contacts.programme.v1,contacts.programme-changed",
			"CHANGE_REQUEST,contacts.change-request.v1,contacts.change-request-raised",
			"CHANGE_REQUEST,contacts.change-request.v1,contacts.change-request-approved",
			"CONTACT_ACCESS,access.contact-access.v1,access.login-granted",
			"CONTACT_ACCESS,access.contact-access.v1,access.login-revoked",
			"CONTACT_ACCESS,access.contact-access.v1,access.grant-changed",
			"CONTACT_ACCESS,access.contact-access.v1,access.access-activated" })
	void theProducersExamplesAreUnderstood(HistoryKind kind, String topic, String event) {
		String type = "io.liaison." + event + ".v1";
		String id = "history-of-" + event;
		this.events.publish(topic, type, id, 1, ContractSchemas.example(type));
		await(kind, id, 1);
	}

	@Test
	void poisonIsParkedAndLaterEventsFlow() {
		this.events.publish("contacts.role.v1", "io.liaison.contacts.role-defined.v1", "history.poison", 1, "{}");
		this.events.publish("contacts.role.v1", "io.liaison.contacts.role-defined.v1", "history.poison", 2,
				Map.of("role", Map.of("id", "history.poison", "permissions", List.of())));
		await(HistoryKind.ROLE, "history.poison", 2);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(
					this.staff.get("/api/operations/contacts/parked-events?limit=200").expect(200).text())
				.contains("history.poison")
				.contains("roleHistoryEvents"));
	}

	private void await(HistoryKind kind, String id, long sequence) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.histories.latest(kind, id, null, 1)
				.stream()
				.anyMatch((entry) -> entry.sequence() >= sequence));
	}

	private String account(String programme) {
		return this.staff
			.post("/api/accounts", Map.of("name", "History Ltd " + System.nanoTime(), "programme", programme))
			.expect(201)
			.at("/id");
	}

	private String contact(String name) {
		return this.staff
			.post("/api/contacts",
					Map.of("givenName", name, "familyName", "History", "emails",
							List.of(name.toLowerCase() + System.nanoTime() + "@history.example")))
			.expect(201)
			.at("/id");
	}

	private String link(String account, String contact, String... roles) {
		return this.staff.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of(roles)))
			.expect(201)
			.etag();
	}

}
