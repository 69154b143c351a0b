package io.liaison.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A system of the provider's asks who may do what. */
@Behaviour("D23")
class AuthorizationChecksTests extends AccessIntegration {

	private final String role = "payer-" + this.id;

	@BeforeEach
	void somebodyWithAccess() {
		this.directory.role(this.role, "CUSTOMER", "tickets.open");
		activated(this.role);
		Awaitility.await().untilAsserted(() -> assertThat(decided("tickets.open", this.account)).isTrue());
	}

	@Test
	void oneQuestionIsAnsweredByTheRightsOfThisMoment() {
		assertThat(decided("tickets.answer", this.account)).isFalse();
		assertThat(decided("tickets.open", "another")).isFalse();
		turn(false, this.account, this.email);
		assertThat(decided("tickets.open", this.account)).isFalse();
	}

	@Test
	@Behaviour({ "T32", "T33" })
	void onlyASignatorySignsAndPays() {
		assertThat(decided("sign", this.account)).isFalse();
		String path = grants(this.account) + "/" + this.email;
		staff().ifMatch(staff().get(path).etag()).patch(path, Map.of("signatory", true)).expect(200);
		assertThat(decided("sign", this.account)).isTrue();
		assertThat(decided("pay", this.account)).isTrue();
	}

	@Test
	void manyQuestionsShareWhatIsSaidBesideThemAndAreAnsweredInTheirOrder() {
		Answer answer = ask(Map.of("subject", contact(this.contact), "action", Map.of("name", "tickets.open"),
				"resource", account(this.account), "evaluations", List.of(Map.of("subject", contact("nobody")),
						Map.of(), Map.of("action", Map.of("name", "sign")), Map.of("resource", account("another")))));
		assertThat(answer.expect(200).json().path("evaluations").valueStream().map((it) -> it.path("decision")))
			.extracting(JsonNode::asBoolean)
			.containsExactly(false, true, false, false);
		assertThat(answer.json().has("decision")).isFalse();
	}

	@Test
	@Behaviour({ "Q1", "D16" })
	void somebodyOfAPurchaserMayAtItsCustomerWhatTheScopePermits() {
		String purchaser = "pur-" + this.id;
		String customer = "cus-" + this.id;
		this.directory.scoped("scoped-" + this.id, "PAYMENTS", "accounts.read", "access.manage");
		this.directory.account(purchaser, "PURCHASER", Directory.link(this.contact, "scoped-" + this.id));
		this.directory.customerOf(customer, true, purchaser, "PAYMENTS");
		awaitGrant(purchaser, this.email);
		turn(true, purchaser, this.email);
		Awaitility.await().untilAsserted(() -> assertThat(decided("accounts.read", customer)).isTrue());
		assertThat(decided("access.manage", customer)).isFalse();
	}

	@Test
	void whatIsNotSaidIsNamed() {
		assertThat(ask(Map.of("subject", Map.of("type", "user", "id", "x"))).expect(400).json().toString())
			.contains("/subject/type", "/action", "/resource");
		assertThat(ask(Map.of("evaluations", List.of(Map.of("subject", contact("c"))))).expect(400).json().toString())
			.contains("/evaluations/0/action", "/evaluations/0/resource");
		assertThat(ask(Map.of("evaluations", Collections.singletonList(null))).expect(400).at("/errors/0/pointer"))
			.isEqualTo("/evaluations/0");
		assertThat(ask(Map.of("evaluations", List.of())).expect(400).json().toString()).contains("evaluations");
	}

	private boolean decided(String permission, String accountId) {
		return ask(Map.of("subject", contact(this.contact), "action", Map.of("name", permission), "resource",
				account(accountId)))
			.expect(200)
			.json()
			.path("decision")
			.asBoolean();
	}

	private Answer ask(Map<String, ?> question) {
		JsonNode token = json(token(Map.of("client_id", "ledger", "client_secret", "ledger-test-secret", "grant_type",
				"client_credentials", "scope", "authorization.check")));
		return this.api.as(text(token, "access_token")).post("/api/authorization-checks", question);
	}

	private static Map<String, String> contact(String id) {
		return Map.of("type", "contact", "id", id);
	}

	private static Map<String, String> account(String id) {
		return Map.of("type", "account", "id", id);
	}

}
