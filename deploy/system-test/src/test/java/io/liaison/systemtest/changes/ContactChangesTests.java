package io.liaison.systemtest.changes;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.mail.Mails;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manager of a customer asks for several changes at once, the provider asks back and
 * approves: through the gateway, the ticket and the mail page.
 */
@Order(3)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContactChangesTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String MANAGEMENT = "service-portal.management";

	private static final String TECHNICAL = "service-portal.technical";

	private static final String FRESH = "nova.fresh@changes.example";

	private final Liaison liaison;

	private final Mails mails;

	private final Staff owner;

	private final String account;

	private final Customer manager;

	private final Customer tech;

	private final ApiClient customer;

	private String request = "";

	ContactChangesTests(Liaison liaison) {
		this.liaison = liaison;
		this.mails = liaison.mails();
		this.owner = new Staff(liaison.owner().api());
		this.account = this.owner.createAccount("Changing Works", "SERVICE_PORTAL");
		this.manager = this.owner.addContact(this.account, "Mona", "Manager", "mona@changes.example", MANAGEMENT);
		this.tech = this.owner.addContact(this.account, "Tom", "Tech", "tom@changes.example", TECHNICAL);
		this.owner.login(this.manager, true);
		this.owner.invite(this.manager);
		User mona = liaison.user(this.manager.address(), Http.patient());
		mona.choosePassword(mona.newestActivationLink(SOON), "the password that Mona uses").expect(200);
		mona.signIn();
		this.customer = mona.api();
	}

	@Test
	@Order(1)
	@Behaviour({ "Q9", "Q23", "Q24", "Q25", "Q28" })
	void aRequestRaisesATicketThatIsConfirmedByMail() {
		List<Map<String, ?>> operations = List.of(
				Map.of("type", "set-roles", "contactId", this.tech.contactId(), "roles",
						List.of(TECHNICAL, "service-portal.financial")),
				Map.of("type", "edit-details", "contactId", this.tech.contactId(), "details",
						Map.of("phones", List.of("+46 8 555"))),
				Map.of("type", "add-contact", "person",
						Map.of("givenName", "Nova", "familyName", "Fresh", "emails", List.of(FRESH)), "roles",
						List.of(TECHNICAL)));
		JsonNode preview = this.customer.post(path("change-previews"), Map.of("operations", operations))
			.expect(200)
			.json();
		assertThat(preview.path("needsApproval").asBoolean()).isTrue();
		JsonNode asked = this.customer
			.post(path("change-requests"),
					Map.of("operations", operations, "digest", preview.path("digest").asString()))
			.expect(201)
			.json();
		this.request = asked.path("id").asString();
		assertThat(asked.path("status").asString()).isEqualTo("REQUESTED");
		JsonNode raised = Awaitility.await("the ticket")
			.atMost(SOON)
			.until(() -> this.customer.get("/api/change-requests/" + this.request).expect(200).json(),
					(it) -> it.at("/ticket/state").asString().equals("RAISED"));
		JsonNode ticket = this.customer.get(raised.at("/ticket/href").asString()).expect(200).json();
		assertThat(ticket.at("/changeRequest/number").asInt()).isEqualTo(1);
		assertThat(ticket.toString()).doesNotContain(FRESH, "+46 8 555");
		this.mails.await(this.manager.address(), (mail) -> mail.text().contains(this.request), SOON);
	}

	@Test
	@Order(2)
	@Behaviour({ "Q26", "Q29" })
	void theProviderAsksOnTheTicketAndTheRequesterAnswers() {
		String messages = "/api/tickets/" + this.request + "/messages";
		this.owner.api().post(messages, Map.of("message", "Is Nova an employee?")).expect(201);
		this.mails.await(this.manager.address(), (mail) -> mail.text().contains("Is Nova an employee?"), SOON);
		this.customer.post(messages, Map.of("message", "She is.")).expect(201);
	}

	@Test
	@Order(3)
	@Behaviour({ "D3", "Q27" })
	void onlyTheProviderApprovesAndNothingAppliesBefore() {
		assertThat(decide(this.customer, "approval").status()).isEqualTo(403);
		assertThat(this.owner.account(this.account).path("contacts")).hasSize(2);
		assertThat(this.customer.post(path("change-requests"), removal()).expect(409).body()).contains(this.request);
	}

	@Test
	@Order(4)
	@Behaviour({ "Q30", "Q31", "D2" })
	void oneThatIsApprovedAppliesAndOnlyThenIsTheNewContactInvited() {
		assertThat(this.mails.to(FRESH, (mail) -> true)).isEmpty();
		assertThat(decide(this.owner.api(), "approval").expect(200).json().path("status").asString())
			.isEqualTo("APPLIED");
		assertThat(this.owner.account(this.account).path("contacts")).hasSize(3);
		User nova = this.liaison.user(FRESH, Http.patient());
		nova.choosePassword(nova.newestActivationLink(SOON), "the password that Nova uses").expect(200);
		nova.signIn();
		Awaitility.await("the confirmation")
			.atMost(SOON)
			.untilAsserted(() -> assertThat(
					this.mails.to(this.manager.address(), (mail) -> mail.text().contains(this.request)))
				.hasSizeGreaterThanOrEqualTo(2));
		Awaitility.await("the ticket's end")
			.atMost(SOON)
			.untilAsserted(() -> assertThat(
					this.customer.get("/api/tickets/" + this.request).expect(200).json().path("status").asString())
				.isEqualTo("CLOSED"));
	}

	@Test
	@Order(5)
	@Behaviour({ "Q33", "Q32" })
	void aRequestIsCancelledByWhoAskedAndAnotherOneCanBeRaised() {
		String second = Staff.id(this.customer.post(path("change-requests"), removal()).expect(201));
		Answer cancelled = this.customer.post("/api/change-requests/" + second + "/cancellation",
				Map.of("amendment", 0));
		assertThat(cancelled.expect(200).json().path("status").asString()).isEqualTo("CANCELLED");
		Staff.id(this.customer.post(path("change-requests"), removal()).expect(201));
	}

	private Map<String, ?> removal() {
		return Map.of("operations", List.of(Map.of("type", "remove-contact", "contactId", this.tech.contactId())));
	}

	private Answer decide(ApiClient by, String what) {
		return by.post("/api/change-requests/" + this.request + "/" + what, Map.of("amendment", 0));
	}

	private String path(String what) {
		return "/api/accounts/" + this.account + "/" + what;
	}

}
