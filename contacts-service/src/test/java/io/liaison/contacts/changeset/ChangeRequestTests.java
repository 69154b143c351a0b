package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.one;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** What a customer asks for, and what becomes of it. */
@ContactsTest
class ChangeRequestTests {

	private static final String TOPIC = "contacts.change-request.v1";

	private static final String TYPES = "io.liaison.contacts.change-request-";

	private static final String FINANCIAL = "service-portal.financial";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private AManagedCustomer it;

	@BeforeEach
	void anAccount() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
	}

	@Test
	@Behaviour({ "Q8", "Q9", "Q11", "Q28", "D2", "D3" })
	void aMixedRequestChangesNothingBeforeItIsApprovedAndAllOfItThen() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String leaver = this.it.linked("Leaver", FINANCIAL);
		Answer asked = this.it.request(this.it.customer, setRoles(tech, TECHNICAL, FINANCIAL),
				details(tech, Map.of("phones", List.of("+46 8 999"), "title", "Lead")), remove(leaver),
				add("Nova", "nova" + System.nanoTime() + "@changes.example", TECHNICAL));
		String id = asked.expect(201).at("/id");
		assertThat(asked.at("/status")).isEqualTo("REQUESTED");
		assertThat(this.it.roles(tech)).containsExactly(TECHNICAL);
		assertThat(this.it.roster()).hasSize(3);

		assertThat(this.it.approve(id).expect(200).at("/status")).isEqualTo("APPLIED");

		assertThat(this.it.roles(tech)).containsExactly(TECHNICAL, FINANCIAL);
		JsonNode roster = this.it.roster();
		assertThat(roster.valueStream().map((one) -> one.at("/contactId").asString())).doesNotContain(leaver);
		JsonNode nova = one(roster, "Nova Newman");
		assertThat(nova.at("/title").asString()).isEqualTo("Engineer");
		assertThat(nova.at("/phones/0").asString()).isEqualTo("+46 8 123");
		assertThat(nova.at("/emails/0/address").asString()).startsWith("nova");
		JsonNode changed = one(roster, "Tech Inked");
		assertThat(changed.at("/title").asString()).isEqualTo("Lead");
		assertThat(changed.at("/phones/0").asString()).isEqualTo("+46 8 999");
	}

	@Test
	@Behaviour({ "D3", "Q23", "Q31" })
	void whatHappensIsToldByIdsWithoutPersonalValues() {
		String email = "told" + System.nanoTime() + "@changes.example";
		String id = this.it.request(this.it.customer, add("Told", email, TECHNICAL)).expect(201).at("/id");
		this.it.approve(id).expect(200);
		this.events.await(TOPIC, TYPES + "applied.v1", id);
		List<Event> told = this.events.of(TOPIC, id);
		assertThat(told).allSatisfy(ContractSchemas::check)
			.extracting(Event::type)
			.containsExactly(TYPES + "raised.v1", TYPES + "approved.v1", TYPES + "applied.v1");
		assertThat(told).allSatisfy(
				(event) -> assertThat(event.data().toString()).doesNotContain(email, "Newman", "+46 8 123"));
		Event roster = this.events.await("contacts.account.v1", "io.liaison.contacts.roster-changed.v1",
				this.it.account);
		ContractSchemas.check(roster);
		assertThat(roster.data().at("/request").asString()).isEqualTo(id);
		assertThat(roster.data().at("/changes/0/change").asString()).isEqualTo("ADDED");
		assertThat(roster.data().at("/invite/0/contactId").asString())
			.isEqualTo(roster.data().at("/changes/0/contactId").asString());
	}

	@Test
	@Behaviour("Q27")
	void whileOneIsPendingTheCustomerChangesNothingElseAndIsToldWhich() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String id = this.it.request(this.it.customer, setRoles(tech, FINANCIAL)).expect(201).at("/id");
		Answer second = this.it.request(this.it.customer, remove(tech));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.problem()).isEqualTo("request-pending");
		assertThat(second.at("/detail")).contains(id);
		String link = "/api/accounts/" + this.it.account + "/contacts/" + tech;
		assertThat(this.it.customer.ifMatch("*").put(link, Map.of("roles", List.of())).problem())
			.isEqualTo("request-pending");
		this.it.staff.ifMatch("*").put(link, Map.of("roles", List.of(TECHNICAL, FINANCIAL))).expect(200);
	}

	@Test
	@Behaviour({ "Q27", "Q9" })
	void existingAndRequestedStandSideBySide() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String id = this.it
			.request(this.it.customer, setRoles(tech, FINANCIAL), details(tech, Map.of("title", "Chief")))
			.expect(201)
			.at("/id");
		JsonNode contact = this.it.customer.get("/api/change-requests/" + id).expect(200).json().at("/contacts/0");
		assertThat(contact.at("/existing").toString()).isEqualTo("[\"member\",\"" + TECHNICAL + "\"]");
		assertThat(contact.at("/requested").toString()).isEqualTo("[\"member\",\"" + FINANCIAL + "\"]");
		assertThat(contact.at("/details/title").asString()).isEqualTo("Chief");
		this.it.decide(this.it.staff, id, "decline").expect(200);
		assertThat(this.it.customer.get("/api/change-requests/" + id).expect(200).json().toString())
			.doesNotContain("Chief");
	}

	@Test
	@Behaviour({ "Q33", "Q32" })
	void oneThatIsCancelledLeavesNothingAndMakesRoomForAnother() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String id = this.it
			.request(this.it.customer, remove(tech), add("Never", "never@changes.example", TECHNICAL))
			.expect(201)
			.at("/id");
		Answer cancelled = this.it.customer.post("/api/change-requests/" + id + "/cancellation",
				Map.of("amendment", 0));
		assertThat(cancelled.expect(200).at("/status")).isEqualTo("CANCELLED");
		assertThat(this.it.roles(tech)).containsExactly(TECHNICAL);
		assertThat(this.it.approve(id).problem()).isEqualTo("already-decided");
		this.it.request(this.it.customer, setRoles(tech, FINANCIAL)).expect(201);
	}

	@Test
	@Behaviour("D3")
	void whatBreaksRulesByNowStaysPendingAndSaysAllOfThem() {
		String second = this.it.linked("Second", AManagedCustomer.MANAGEMENT);
		String id = this.it.request(this.it.customer, setRoles(second, TECHNICAL)).expect(201).at("/id");
		// meanwhile the other one goes
		String link = "/api/accounts/" + this.it.account + "/contacts/" + this.it.manager;
		this.it.staff.ifMatch(this.it.staff.get(link).etag()).delete(link).expect(204);
		Answer refused = this.it.approve(id);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.problem()).isEqualTo("change-not-allowed");
		assertThat(refused.at("/broken/0/rule")).isEqualTo("role-required");
		assertThat(refused.at("/broken/0/role")).isEqualTo(AManagedCustomer.MANAGEMENT);
		assertThat(this.it.staff.get("/api/change-requests/" + id).at("/status")).isEqualTo("REQUESTED");
	}

	@Test
	@Behaviour({ "D3", "Q32" })
	void staffAmendWhatIsPendingAndTheAmendedIsWhatIsApproved() {
		String tech = this.it.linked("Tech", TECHNICAL);
		String id = this.it.request(this.it.customer, setRoles(tech, FINANCIAL)).expect(201).at("/id");
		Answer amended = this.it.staff.post("/api/change-requests/" + id + "/amendment", Map.of("amendment", 0,
				"operations", List.of(setRoles(tech, TECHNICAL, FINANCIAL)), "reason", "Both."));
		assertThat(amended.expect(200).at("/amendment")).isEqualTo("1");
		assertThat(this.it.approve(id).status()).isEqualTo(412);
		this.it.staff.post("/api/change-requests/" + id + "/approval", Map.of("amendment", 1)).expect(200);
		assertThat(this.it.roles(tech)).containsExactly(TECHNICAL, FINANCIAL);
		this.events.await(TOPIC, TYPES + "applied.v1", id);
		assertThat(this.events.of(TOPIC, id)).allSatisfy(ContractSchemas::check)
			.extracting(Event::type)
			.contains(TYPES + "amended.v1");
	}

	@Test
	void theSameRequestUnderTheSameKeyIsOne() {
		String tech = this.it.linked("Tech", TECHNICAL);
		Api keyed = this.it.customer.idempotencyKey("twice");
		String first = this.it.request(keyed, setRoles(tech, FINANCIAL)).expect(201).at("/id");
		assertThat(this.it.request(keyed, setRoles(tech, FINANCIAL)).expect(201).at("/id")).isEqualTo(first);
		assertThat(this.it.request(keyed, remove(tech)).status()).isEqualTo(422);
		assertThat(this.it.customer.get("/api/accounts/" + this.it.account + "/change-requests").json().at("/items"))
			.hasSize(1);
	}

}
