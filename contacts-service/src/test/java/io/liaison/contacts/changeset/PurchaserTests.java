package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static io.liaison.contacts.changeset.AManagedCustomer.details;
import static io.liaison.contacts.changeset.AManagedCustomer.setRoles;
import static io.liaison.contacts.changeset.APurchaser.FINANCIAL;
import static io.liaison.contacts.changeset.APurchaser.naming;
import static io.liaison.contacts.changeset.APurchaser.of;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose people may act for a customer, how that is decided, and who sees what of it. */
@ContactsTest
@Behaviour({ "Q1", "D16" })
class PurchaserTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private APurchaser by;

	private AManagedCustomer it;

	@BeforeEach
	void aCustomerWhoNamesAPurchaserForPayments() {
		this.by = new APurchaser(this.api, this.tokens);
		this.it = this.by.customer;
	}

	@Test
	@Behaviour("Q2")
	void staffNameAPurchaserAtOnceAndTheCustomerSeesItAndWhatFor() {
		JsonNode named = this.it.customer.get(this.by.path()).expect(200).json().at("/purchasers");
		assertThat(named).hasSize(1);
		assertThat(named.at("/0/accountId").asString()).isEqualTo(this.by.id);
		assertThat(named.at("/0/name").asString()).startsWith("Buyers");
		assertThat(named.at("/0/scopes/0").asString()).isEqualTo("PAYMENTS");
	}

	@Test
	void aPurchaserSeesNoOtherOneAndWhoReadsNoContactsNone() {
		String other = this.by.another();
		this.by.name(of(this.by.id, "PAYMENTS"), of(other, "CONTRACTS"));
		assertThat(this.by.buying.get(this.by.path()).expect(200).json().at("/purchasers")).hasSize(1);
		Api reader = this.api.as(this.tokens.customer(this.it.account, this.by.tech, "accounts.read"));
		assertThat(reader.get(this.by.path()).expect(200).json().at("/purchasers")).isEmpty();
	}

	@Test
	void aCustomerAsksForOneAndHasItWhenItIsApproved() {
		AManagedCustomer direct = new AManagedCustomer(this.api, this.tokens, "LICENCE");
		Object naming = naming(of(this.by.id, "SUPPORT"));
		Answer preview = direct.preview(direct.customer, naming).expect(200);
		assertThat(preview.json().at("/needsApproval").asBoolean()).isTrue();
		assertThat(preview.at("/purchasers/0/accountId")).isEqualTo(this.by.id);
		Answer asked = direct.request(direct.customer, naming).expect(201);
		assertThat(asked.at("/status")).isEqualTo("REQUESTED");
		assertThat(asked.at("/operations/0/purchasers/0/scopes/0")).isEqualTo("SUPPORT");
		assertThat(asked.json().at("/contacts")).isEmpty();
		assertThat(named(direct)).isEmpty();
		direct.approve(asked.at("/id")).expect(200);
		assertThat(named(direct)).hasSize(1);
	}

	@Test
	void whatIsNoPurchaserIsNamedWithAPointerToIt() {
		Answer wrong = this.by.ask(this.it.staff, of(this.by.id, "PAYMENTS"), of(this.by.id, "SUPPORT", "SUPPORT"),
				of(this.it.account, "PAYMENTS"), of("nowhere", "PAYMENTS"));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().at("/errors").valueStream().map((it) -> it.at("/pointer").asString())).containsExactly(
				"/operations/0/purchasers/1/accountId", "/operations/0/purchasers/1/scopes",
				"/operations/0/purchasers/2/accountId", "/operations/0/purchasers/3/accountId");
		assertThat(this.it.request(this.it.staff, naming(of(this.by.id, "EVERYTHING"))).status()).isEqualTo(400);
		assertThat(this.it.request(this.it.staff, naming(of(this.by.id))).status()).isEqualTo(400);
		Answer ofAPurchaser = this.it.staff.post("/api/accounts/" + this.by.id + "/change-requests",
				Map.of("operations", List.of(naming(of(this.by.another(), "PAYMENTS")))));
		assertThat(ofAPurchaser.status()).isEqualTo(400);
	}

	@Test
	@Behaviour("D27")
	void theHistoryTellsWhoNamedWhomAndThroughWhomAChangeWasAskedFor() {
		this.it.approve(this.it.request(this.by.buying, setRoles(this.by.tech, TECHNICAL, FINANCIAL)).expect(201).at("/id"))
			.expect(200);
		Awaitility.await().untilAsserted(() -> {
			JsonNode items = this.it.staff.get(this.by.path() + "/history").expect(200).json().at("/items");
			assertThat(items.at("/0/request/requestedBy/via").asString("")).isEqualTo(this.by.id);
			assertThat(items.at("/1/changes/0/member").asString()).isEqualTo("purchasers");
			assertThat(items.at("/1/changes/0/of").asString()).isEqualTo(this.by.id);
		});
	}

	@Test
	@Behaviour("D27")
	void theRightsAtAMomentNameWhoActsThroughWhom() {
		Awaitility.await().untilAsserted(() -> {
			JsonNode rights = this.it.customer.get(this.by.path() + "/rights").expect(200).json();
			JsonNode acting = rights.at("/contacts")
				.valueStream()
				.filter((it) -> it.at("/contactId").asString().equals(this.by.buyer))
				.findFirst()
				.orElseThrow();
			assertThat(acting.at("/via").asString("")).isEqualTo(this.by.id);
			assertThat(acting.at("/roles/0").asString()).isEqualTo("purchaser.payments");
			assertThat(acting.at("/permissions").valueStream().map(JsonNode::asString)).contains("contacts.manage");
			assertThat(acting.at("/signIn").asBoolean()).isFalse();
			assertThat(rights.at("/asOf").valueStream().map((it) -> it.at("/subject").asString()))
				.contains(this.by.id, "purchaser.payments");
		});
	}

	@Test
	@Behaviour("C4")
	void aRoleForAScopeNeverDecidesAboutAccess() {
		Api owner = this.api.as(this.tokens.staff("roles.manage", "roles.read", "access.manage", "access.read"));
		Map<String, Object> role = Map.of("name", "Bold " + System.nanoTime(), "side", "PURCHASER", "scope",
				"PAYMENTS", "permissions", List.of("access.manage"), "grants", List.of("purchaser.admin"));
		Answer refused = owner.post("/api/roles", role);
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().at("/errors").valueStream().map((it) -> it.at("/pointer").asString()))
			.containsExactly("/permissions/0", "/grants/0");
		assertThat(owner.post("/api/roles", Map.of("name", "x" + System.nanoTime(), "side", "CUSTOMER", "scope",
				"PAYMENTS"))
			.status()).isEqualTo(400);
	}

	@Test
	@Behaviour("Q7")
	void aPurchaserSeesWhatTheCustomerKnowsOfAContactAndNotMore() {
		String known = this.it.staff.get("/api/contacts/" + this.by.tech).at("/emails/0/address");
		this.it.staff.post("/api/contacts/" + this.by.tech + "/emails", Map.of("address", "private-" + known));
		JsonNode seen = this.by.buying.get(this.by.path() + "/contacts/" + this.by.tech).expect(200).json();
		assertThat(seen.at("/emails").valueStream().map((it) -> it.at("/address").asString())).containsExactly(known);
		this.it.request(this.by.buying, details(this.by.tech, Map.of("title", "Payer"))).expect(201);
	}

	@Test
	@Behaviour("Q13")
	void aPurchaserReadsWhatTheRolesOfTheCustomerAre() {
		assertThat(this.by.buying.get("/api/roles/" + FINANCIAL).status()).isEqualTo(200);
		assertThat(this.by.buying.get("/api/roles/provider.owner").status()).isEqualTo(404);
	}

	private static JsonNode named(AManagedCustomer customer) {
		return customer.staff.get("/api/accounts/" + customer.account).expect(200).json().at("/purchasers");
	}

}
