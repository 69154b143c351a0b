package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static io.liaison.contacts.changeset.AManagedCustomer.MANAGEMENT;
import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.add;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.remove;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static org.assertj.core.api.Assertions.assertThat;

/** What a change would do, said before it is made. */
@ContactsTest
class ChangePreviewTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private AManagedCustomer it;

	@BeforeEach
	void anAccount() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
	}

	@Test
	@Behaviour({ "C6", "Q9" })
	void aPreviewSaysWhoGetsAndLosesWhatAndWhoIsTold() {
		String second = this.it.linked("Second", MANAGEMENT);
		JsonNode preview = this.it
			.preview(this.it.customer, setRoles(second, TECHNICAL), add("Nova", "nova@changes.example", TECHNICAL))
			.expect(200)
			.json();
		assertThat(preview.at("/needsApproval").asBoolean()).isTrue();
		assertThat(preview.at("/broken")).isEmpty();
		assertThat(preview.at("/before")).hasSize(2);
		assertThat(preview.at("/after")).hasSize(3);
		JsonNode loses = row(preview.at("/rights"), second);
		assertThat(loses.at("/loses").toString()).contains("contacts.manage");
		assertThat(loses.at("/gains")).isEmpty();
		assertThat(row(preview.at("/rights"), "new-1").at("/signIn").asString()).isEqualTo("INVITED");
		assertThat(preview.at("/mails").valueStream().map((mail) -> mail.at("/type").asString())).containsExactly(
				"CHANGES_RAISED", "TICKET_OPENED", "CHANGES_APPLIED", "ROLE_TAKEN", "INVITATION");
		assertThat(this.it.roster()).hasSize(2);
	}

	@Test
	void whatSeveralOperationsBreakIsSaidAtOnce() {
		String tech = this.it.linked("Tech", TECHNICAL);
		JsonNode broken = this.it
			.preview(this.it.staff, setRoles(tech, "licence.primary-admin"), remove(this.it.manager))
			.expect(200)
			.json()
			.at("/broken");
		assertThat(broken.valueStream().map((one) -> one.at("/rule").asString()))
			.containsExactlyInAnyOrder("role-not-applicable", "role-required");
		assertThat(broken.valueStream().map((one) -> one.at("/pointer").asString())).contains("/operations/0");
	}

	@Test
	void aRequestIsMadeExactlyAsPreviewedOrNotAtAll() {
		String tech = this.it.linked("Tech", TECHNICAL);
		Object operation = setRoles(tech, "service-portal.financial");
		String digest = this.it.preview(this.it.customer, operation).expect(200).at("/digest");
		assertThat(this.it.preview(this.it.customer, operation).at("/digest")).isEqualTo(digest);
		this.it.linked("Late", TECHNICAL);
		Answer stale = request(operation, digest);
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.problem()).isEqualTo("preview-outdated");
		request(operation, stale.at("/preview/digest")).expect(201);
	}

	@Test
	void aRoleGivenSinceThePreviewIsNotTakenBackUnseen() {
		String tech = this.it.linked("Tech", TECHNICAL);
		Object operation = setRoles(tech, TECHNICAL, "service-portal.financial");
		String digest = this.it.preview(this.it.customer, operation).expect(200).at("/digest");
		this.it.staff
			.post("/api/accounts/" + this.it.account + "/change-requests",
					Map.of("operations", List.of(setRoles(tech, TECHNICAL, "service-portal.application"))))
			.expect(201);
		assertThat(request(operation, digest).problem()).isEqualTo("preview-outdated");
	}

	@Test
	@Behaviour({ "Q18", "C9" })
	void everyMistakeOfTheOperationsIsPointedAt() {
		String tech = this.it.linked("Tech", TECHNICAL);
		Answer refused = this.it.preview(this.it.customer, add("Nobody", "nobody@changes.example"), remove(tech),
				details(tech, Map.of("title", "Gone")), remove("unknown"), remove(tech));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(pointers(refused)).containsExactlyInAnyOrder("/operations/0/roles", "/operations/2/contactId",
				"/operations/3/contactId", "/operations/4");
	}

	@Test
	void valuesThatNoPersonHasArePointedAt() {
		Map<String, Object> wrong = Map.of("type", "add-contact", "roles", List.of(TECHNICAL), "person",
				Map.of("emails", List.of("no address"), "timeZone", "Mars/Base"));
		Answer refused = this.it.preview(this.it.customer, wrong,
				Map.of("type", "add-address", "contactId", this.it.manager, "address", "nor this"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(pointers(refused)).contains("/operations/0/person/givenName", "/operations/0/person/emails/0",
				"/operations/1/address");
	}

	@Test
	void anOperationOfUnknownTypeIsPointedAt() {
		Answer refused = this.it.preview(this.it.customer, Map.of("type", "promote", "contactId", this.it.manager));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.at("/errors/0/pointer")).startsWith("/operations/0");
	}

	@Test
	@Behaviour({ "D16", "M16" })
	void norPurchasersOrPermissionsThatWereTakenSinceThePreview() {
		String first = purchaser();
		String second = purchaser();
		this.it.request(this.it.staff, purchasers(first)).expect(201);
		String tech = this.it.linked("Tech", TECHNICAL);
		Object all = Map.of("type", "set-roles", "contactId", tech, "roles", List.of(TECHNICAL), "permissions",
				Map.of());
		Object both = purchasers(first, second);
		String named = this.it.preview(this.it.staff, both).expect(200).at("/digest");
		String given = this.it.preview(this.it.staff, all).expect(200).at("/digest");
		this.it.request(this.it.staff, purchasers()).expect(201);
		Object chosen = Map.of("type", "set-roles", "contactId", tech, "roles", List.of(TECHNICAL), "permissions",
				Map.of(TECHNICAL, List.of()));
		this.it.request(this.it.staff, chosen).expect(201);
		assertThat(this.it.staff.post(requests(), Map.of("operations", List.of(both), "digest", named)).status())
			.isEqualTo(412);
		assertThat(this.it.staff.post(requests(), Map.of("operations", List.of(all), "digest", given)).status())
			.isEqualTo(412);
	}

	@Test
	@Behaviour({ "M16", "Q9" })
	void whatIsChosenOfARoleIsSaidToWhoeverDecides() {
		String second = this.it.linked("Second", MANAGEMENT);
		Object chosen = Map.of("type", "set-roles", "contactId", second, "roles", List.of(MANAGEMENT), "permissions",
				Map.of(MANAGEMENT, List.of("accounts.read", "contacts.read")));
		String id = this.it.request(this.it.customer, chosen).expect(201).at("/id");
		JsonNode request = this.it.staff.get("/api/change-requests/" + id).expect(200).json();
		assertThat(request.at("/operations/0/permissions/" + MANAGEMENT).toString())
			.isEqualTo("[\"accounts.read\",\"contacts.read\"]");
		assertThat(row(request.at("/preview/rights"), second).at("/loses").toString()).contains("contacts.manage");
		this.it.approve(id).expect(200);
		assertThat(this.it.staff.get("/api/change-requests/" + id).expect(200).json().at("/preview").isNull()).isTrue();
	}

	private String requests() {
		return "/api/accounts/" + this.it.account + "/change-requests";
	}

	private String purchaser() {
		return this.it.staff.post("/api/accounts", Map.of("name", "Buyer " + System.nanoTime(), "side", "PURCHASER"))
			.expect(201)
			.at("/id");
	}

	private static Map<String, Object> purchasers(String... accounts) {
		return Map.of("type", "set-purchasers", "purchasers",
				List.of(accounts).stream().map((it) -> Map.of("accountId", it, "scopes", List.of("PAYMENTS"))).toList());
	}

	private Answer request(Object operation, String digest) {
		return this.it.customer.post("/api/accounts/" + this.it.account + "/change-requests",
				Map.of("operations", List.of(operation), "digest", digest));
	}

	private static List<String> pointers(Answer refused) {
		return refused.json().at("/errors").valueStream().map((error) -> error.at("/pointer").asString()).toList();
	}

	private static JsonNode row(JsonNode rows, String contact) {
		return rows.valueStream().filter((it) -> it.at("/contactId").asString().equals(contact)).findFirst().orElseThrow();
	}

}
