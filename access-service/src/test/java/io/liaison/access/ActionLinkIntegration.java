package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A customer's contact without login, and a system that wants something done. */
abstract class ActionLinkIntegration extends AccessIntegration {

	static final String POLICY = "/api/action-link-policy";

	static final String PAGE = "/auth/actions?token=";

	final String invoice = "inv-" + this.id;

	Api ledger;

	@BeforeEach
	void somebodyAndASystem() {
		customer();
		JsonNode token = json(token(Map.of("client_id", "ledger", "client_secret", "ledger-test-secret", "grant_type",
				"client_credentials", "scope", "actions.mint authorization.check")));
		this.ledger = this.api.as(text(token, "access_token"));
		allow("VIEW", "SIGN", "UPLOAD", "PAY", "COMPLETE");
	}

	Api owner() {
		return this.api.as(this.tokens.staff("roles.read", "roles.manage"));
	}

	Answer allow(String... actions) {
		return owner().ifMatch(owner().get(POLICY).expect(200).etag())
			.put(POLICY, Map.of("allowed", List.of(actions)))
			.expect(200);
	}

	String links() {
		return "/api/accounts/" + this.account + "/action-links";
	}

	Map<String, Object> wanted(String action) {
		return new HashMap<>(Map.of("contactId", this.contact, "emailId", this.email, "action", action, "subject",
				Map.of("type", "invoice", "id", this.invoice, "title", "Invoice 2026-07"), "until",
				Instant.now().plus(Duration.ofDays(7)).toString()));
	}

	/** Id of a link. */
	String minted(String action) {
		return this.ledger.post(links(), wanted(action)).expect(201).at("/id");
	}

	Answer mailed(String linkId) {
		return this.api.as(this.tokens.system("links.mint"))
			.post("/internal/action-links", Map.of("purpose", "ACTION", "contactId", this.contact, "emailId",
					this.email, "version", 0, "actionLinkId", linkId));
	}

	/** What stands in the mail's link. */
	String sealed(String linkId) {
		return token(mailed(linkId).expect(200));
	}

	HttpResponse<String> page(String sealed) {
		return browser().get(PAGE + sealed);
	}

	/** Follows the link as people do. */
	HttpResponse<String> followed(String sealed) {
		Browser browser = browser();
		HttpResponse<String> page = browser.get(PAGE + sealed);
		return (page.statusCode() == 200) ? browser.submit(page, Map.of()) : page;
	}

	/** The access token that one goes on with. */
	static String accessToken(HttpResponse<String> answer) {
		String location = Browser.location(answer);
		if (answer.statusCode() != 303 || !location.startsWith("https://ledger.example/actions#access_token=")) {
			throw new AssertionError(answer.statusCode() + " " + location + answer.body());
		}
		return location.replaceAll(".*#access_token=([^&]*)&.*", "$1");
	}

	void signatory(boolean may) {
		String path = grants(this.account) + "/" + this.email;
		staff().ifMatch(staff().get(path).etag()).patch(path, Map.of("signatory", may)).expect(200);
	}

}
