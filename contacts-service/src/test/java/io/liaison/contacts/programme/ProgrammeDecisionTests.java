package io.liaison.contacts.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the provider decides about a programme, here one of its own. */
@ContactsTest
class ProgrammeDecisionTests {

	private final String programme = "DECIDED" + System.nanoTime();

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	private String role;

	@BeforeEach
	void aProgrammeOfOneRole() {
		this.staff = this.api.as(this.tokens.staff("roles.read", "roles.manage", "accounts.read", "accounts.manage",
				"contacts.read", "contacts.manage", "operations.manage"));
		this.role = this.staff
			.post("/api/roles", Map.of("name", this.programme, "side", "CUSTOMER", "programme", this.programme))
			.expect(201)
			.at("/id");
	}

	@Test
	@Behaviour("C6")
	void whatCustomersAskForIsDecidedAndGivenUpAgain() {
		String account = account();
		String contact = linked(account);
		Api customer = this.api.as(this.tokens.customer(account, contact, "contacts.read", "contacts.manage"));
		String profile = "/api/accounts/" + account + "/contacts/" + contact + "/profile";
		rename(customer, profile, "Buyer").expect(200);
		assertThat(decide("{\"operations\":{\"edit-details\":\"APPROVAL\"}}").at("/decided/operations/edit-details"))
			.isEqualTo("APPROVAL");
		assertThat(rename(customer, profile, "Seller").expect(409).problem()).isEqualTo("approval-needed");
		JsonNode back = decide("{\"operations\":{\"edit-details\":null}}").json();
		assertThat(back.at("/operations/edit-details").asString()).isEqualTo("DIRECT");
		assertThat(back.at("/decided/operations")).isEmpty();
		rename(customer, profile, "Seller").expect(200);
	}

	@Test
	@Behaviour({ "D6", "C9" })
	void whatAddingAndRemovingSomebodyMeansIsDecided() {
		String account = account();
		String contact = linked(account);
		decide("{\"onAdd\":\"INVITE\",\"onRemove\":\"DEACTIVATE\",\"leastRoles\":1}");
		Map<String, Object> person = Map.of("givenName", "Nova", "emails", List.of("nova@programmes.example"));
		JsonNode added = preview(account, Map.of("type", "add-contact", "person", person, "roles", List.of(this.role)))
			.expect(200)
			.json();
		assertThat(added.at("/mails").toString()).contains("INVITATION");
		Answer without = preview(account, Map.of("type", "add-contact", "person", person, "roles", List.of()));
		assertThat(without.expect(400).at("/errors/0/pointer")).isEqualTo("/operations/0/roles");
		this.staff
			.post("/api/accounts/" + account + "/change-requests",
					Map.of("operations", List.of(Map.of("type", "remove-contact", "contactId", contact))))
			.expect(201);
		assertThat(this.staff.get("/api/accounts/" + account).expect(200).json().at("/contacts/0/active").asBoolean())
			.isFalse();
	}

	@Test
	@Behaviour({ "D6", "Q31" })
	void whatIsPendingStaysAsItWasAskedFor() {
		String account = account();
		String contact = linked(account);
		Api customer = this.api.as(this.tokens.customer(account, contact, "contacts.read", "contacts.manage"));
		decide("{\"operations\":{\"add-contact\":\"APPROVAL\"},\"onAdd\":\"INVITE\"}");
		Map<String, Object> added = Map.of("type", "add-contact", "person",
				Map.of("givenName", "Nova", "emails", List.of("nova@programmes.example")), "roles", List.of());
		String id = customer.post("/api/accounts/" + account + "/change-requests", Map.of("operations", List.of(added)))
			.expect(201)
			.at("/id");
		decide("{\"onAdd\":\"NONE\"}");
		String request = "/api/change-requests/" + id;
		assertThat(this.staff.get(request).expect(200).json().at("/preview/mails").toString()).contains("INVITATION");
		Api approver = this.api.as(this.tokens.staff("changes.approve", "contacts.manage", "contacts.read"));
		approver.post(request + "/approval", Map.of("amendment", 0)).expect(200);
		assertThat(this.events.await("contacts.account.v1", "io.liaison.contacts.roster-changed.v1", account)
			.data()
			.at("/invite")).hasSize(1);
	}

	@Test
	@Behaviour("C6")
	void nullGivesEveryDecisionAboutOperationsUp() {
		decide("{\"operations\":{\"edit-details\":\"APPROVAL\",\"set-roles\":\"APPROVAL\"}}");
		assertThat(decide("{\"operations\":null}").json().at("/decided/operations")).isEmpty();
	}

	@Test
	void everyWrongDecisionIsPointedAt() {
		assertThat(refused("{\"operations\":{\"promote\":\"DIRECT\"}}")).isEqualTo("/operations/promote");
		assertThat(refused("{\"operations\":{\"set-roles\":\"NEVER\"}}")).isEqualTo("/operations/set-roles");
		assertThat(refused("{\"operations\":7}")).isEqualTo("/operations");
		assertThat(refused("{\"onAdd\":\"ERASE\"}")).isEqualTo("/onAdd");
		assertThat(refused("{\"onRemove\":1}")).isEqualTo("/onRemove");
		// more than there are roles
		assertThat(refused("{\"leastRoles\":2}")).isEqualTo("/leastRoles");
		assertThat(refused("{\"id\":\"OTHER\"}")).isEqualTo("/id");
	}

	@Test
	void whoeverReadAnotherVersionOrMayNotDecideIsRefused() {
		Answer read = this.staff.get(path()).expect(200);
		assertThat(this.staff.patch(path(), Map.of("leastRoles", 1)).status()).isEqualTo(428);
		this.staff.ifMatch(read.etag()).patch(path(), Map.of("leastRoles", 1)).expect(200);
		assertThat(this.staff.ifMatch(read.etag()).patch(path(), Map.of("leastRoles", 0)).status()).isEqualTo(412);
		assertThat(this.staff.ifMatch("*").patch("/api/programmes/NONE", Map.of()).status()).isEqualTo(404);
		Api reader = this.api.as(this.tokens.staff("roles.read"));
		assertThat(reader.ifMatch("*").patch(path(), Map.of("leastRoles", 0)).status()).isEqualTo(403);
		Api customer = this.api.as(this.tokens.customer("a", "c", "roles.manage"));
		assertThat(customer.ifMatch("*").patch(path(), Map.of("leastRoles", 0)).status()).isEqualTo(403);
	}

	@Test
	@Behaviour("D27")
	void aDecisionIsToldAndStandsInTheRecords() {
		assertThat(decide("{\"onRemove\":\"ERASE\"}").at("/lastModifiedBy/contactId")).isEqualTo("staff-contact");
		ContractSchemas.check(this.events.await("contacts.programme.v1",
				(event) -> event.subject().equals(this.programme) && event.sequence() == 1));
		String day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString();
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			JsonNode entry = this.staff.get("/api/audits?subject=" + this.programme + "&day=" + day)
				.expect(200)
				.json()
				.at("/items/0");
			assertThat(entry.at("/kind").asString()).isEqualTo("programme");
			assertThat(entry.at("/actor").asString()).isEqualTo("staff-contact");
		});
	}

	private String path() {
		return "/api/programmes/" + this.programme;
	}

	private Answer decide(String patch) {
		return this.staff.ifMatch(this.staff.get(path()).expect(200).etag()).patch(path(), patch).expect(200);
	}

	private String refused(String patch) {
		return this.staff.ifMatch("*").patch(path(), patch).expect(400).at("/errors/0/pointer");
	}

	private Answer preview(String account, Map<String, ?> operation) {
		return this.staff.post("/api/accounts/" + account + "/change-previews",
				Map.of("operations", List.of(operation)));
	}

	private static Answer rename(Api by, String profile, String title) {
		return by.ifMatch("*").patch(profile, Map.of("title", title));
	}

	private String account() {
		return this.staff.post("/api/accounts", Map.of("name", this.programme, "programme", this.programme))
			.expect(201)
			.at("/id");
	}

	private String linked(String account) {
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Pia", "familyName", "Programme"))
			.expect(201)
			.at("/id");
		this.staff.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of(this.role)))
			.expect(201);
		return contact;
	}

}
