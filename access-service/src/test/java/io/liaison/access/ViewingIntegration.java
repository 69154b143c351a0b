package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer's contact, and one of the staff who may view as that one. */
abstract class ViewingIntegration extends AccessIntegration {

	static final String REASON = "The customer asked what the agreement page shows.";

	static final String TOPIC = "access.viewing.v1";

	static final String MEMBER = "member";

	final String firm = "firm-" + this.id;

	final String agent = "agent-" + this.id;

	final String agentEmail = "eml-" + this.agent;

	final String agentAddress = this.agent + "@example.org";

	Browser browser;

	Api own;

	@Autowired
	LoginIdentities identities;

	@Autowired
	MongoOperations store;

	@BeforeEach
	void aCustomersContactAndAnAgentOfTheFirm() {
		String role = MEMBER + this.id;
		this.directory.role(role, "CUSTOMER", "accounts.read", "contacts.manage", "tickets.read-all");
		activated(role);
		belongs("PROVIDER", this.firm, this.agent, "view-" + this.id, "access.read", "access.view-as");
		assertThat(activate(invited(this.firm, this.agent, this.agentEmail), PASSWORD).statusCode()).isEqualTo(200);
		this.browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = this.browser.toPage(this.browser.get(gatewayUrl(verifier)));
		HttpResponse<String> back = this.browser.toPage(signIn(this.browser, page, this.agentAddress, PASSWORD));
		this.own = this.api.as(text(gatewayTokens(Browser.location(back), verifier), "access_token"));
	}

	/** Who gives access at the firm has what the agent has. */
	@Override
	Api staff() {
		return this.api.as(this.tokens.staff("access.read", "access.manage", "access.view-as"));
	}

	void belongs(String side, String accountId, String contactId, String role, String... permissions) {
		this.directory.role(role, side, permissions);
		this.directory.contact(contactId, "eml-" + contactId, contactId + "@example.org");
		this.directory.account(accountId, side, Directory.link(contactId, role));
		awaitGrant(accountId, "eml-" + contactId);
	}

	Answer begin() {
		return this.own.post("/api/view-as", asked(this.account, this.contact, REASON));
	}

	static Map<String, String> asked(String account, String contact, String reason) {
		return Map.of("account", account, "contact", contact, "reason", reason);
	}

	JsonNode tokens(String viewing) {
		HttpResponse<String> answer = codeFor(viewing);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer);
	}

	/** As the gateway signs in for it, in the browser where staff are signed in. */
	HttpResponse<String> codeFor(String viewing) {
		String verifier = verifier();
		String callback = Browser.location(this.browser
			.toPage(this.browser.get(gatewayUrl(verifier) + "&account=" + this.firm + "&view_as=" + viewing)));
		return browser().post("/auth/oauth2/token",
				Map.of("grant_type", "authorization_code", "code", query(callback, "code"), "code_verifier", verifier,
						"redirect_uri", ISSUER + "/login/oauth2/code/liaison"),
				gateway());
	}

	int refreshed(String token) {
		return browser()
			.post("/auth/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", token), gateway())
			.statusCode();
	}

	static Map<String, String> gateway() {
		return Map.of("Authorization",
				"Basic " + Base64.getEncoder().encodeToString("liaison-gateway:gateway-test-secret".getBytes()));
	}

	void set(String viewing, Instant until) {
		this.store.getCollection("viewings")
			.updateOne(new Document("_id", viewing),
					new Document("$set", new Document("state.until", Date.from(until))));
	}

	static void awaitRefusal(Api caller) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> caller.get("/api/me").status() == 401);
	}

}
