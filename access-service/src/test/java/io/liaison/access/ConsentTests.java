package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 8252, 8.6: anybody on the machine can pretend to be a public client. */
class ConsentTests extends AccessIntegration {

	@Test
	void thePublicClientAsksEachTime() {
		activated();
		Browser browser = browser();
		HttpResponse<String> question = question(browser, authorizeUrl(verifier()));
		assertThat(question.body()).contains("Allow access?", "A program on your computer wants to act",
				"Name of " + this.account, "http://127.0.0.1:45678");
		assertThat(question.headers().firstValue("Content-Security-Policy").orElse(""))
			.as("browsers hold the redirect after a form to it, too")
			.contains("form-action 'self' http://127.0.0.1:45678");
		assertThat(Browser.location(browser.submit(question, Map.of("answer", "yes")))).contains("code=", "state=s1",
				"iss=");
		assertThat(browser.toPage(browser.get(authorizeUrl(verifier()))).body()).as("the next time")
			.contains("Allow access?");
		assertThat(query(Browser.location(browser.get(authorizeUrl(verifier()) + "&prompt=none")), "error"))
			.isEqualTo("consent_required");
	}

	@Test
	void whatIsNotAllowedGetsNoCode() {
		activated();
		Browser browser = browser();
		HttpResponse<String> question = question(browser, authorizeUrl(verifier()));
		String refused = Browser.location(browser.submit(question, Map.of("answer", "no")));
		assertThat(query(refused, "error")).isEqualTo("access_denied");
		assertThat(query(refused, "state")).isEqualTo("s1");
		HttpResponse<String> again = browser.submit(question, Map.of("answer", "yes"));
		assertThat(again.statusCode()).as("answered once: " + Browser.location(again)).isEqualTo(400);
	}

	@Test
	void aQuestionIsAnsweredOnceAndByNobodyElse() {
		activated();
		Browser browser = browser();
		HttpResponse<String> question = question(browser, authorizeUrl(verifier()));
		String state = Browser.hidden(question.body()).get("state");
		Browser stranger = browser();
		assertThat(stranger.get("/auth/consent?state=" + state).statusCode()).isEqualTo(400);
		assertThat(Browser.location(stranger.post("/auth/oauth2/authorize",
				Map.of("client_id", "liaison-cli", "state", state, "answer", "yes"), Map.of())))
			.doesNotContain("code=");
		assertThat(Browser.location(browser.submit(question, Map.of("answer", "yes")))).contains("code=");
		assertThat(Browser.location(browser.submit(question, Map.of("answer", "yes")))).doesNotContain("code=");
		assertThat(browser.get("/auth/consent?state=" + state).statusCode()).isEqualTo(400);
	}

	@Test
	void theGatewaysClientAsksWhereItIsToldTo() {
		activated();
		Browser browser = browser();
		HttpResponse<String> page = browser.toPage(browser.get(gatewayUrl(verifier()) + "&prompt=consent"));
		assertThat(browser.toPage(signIn(browser, page, this.address, PASSWORD)).body()).contains("Allow access?");
	}

	@Test
	@Behaviour("S25")
	void aClientWithOneRedirectNeedNotNameIt() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		String url = gatewayUrl(verifier).replace("scope=openid", "scope=profile").replaceAll("&redirect_uri=.*", "");
		HttpResponse<String> question = question(browser, url + "&prompt=consent");
		assertThat(question.body()).contains("Allow access?", ISSUER);
		String callback = Browser.location(browser.submit(question, Map.of("answer", "yes")));
		assertThat(callback).startsWith(ISSUER + "/login/oauth2/code/liaison?code=");
		HttpResponse<String> tokens = token(Map.of("grant_type", "authorization_code", "client_id", "liaison-gateway",
				"client_secret", "gateway-test-secret", "code", query(callback, "code"), "code_verifier", verifier));
		assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
		for (String blank : List.of("", "&redirect_uri=", "&redirect_uri=%20")) {
			assertThat(Browser.location(browser.get(url + blank + "&prompt=none")))
				.startsWith(ISSUER + "/login/oauth2/code/liaison?code=");
			assertThat(browser.toPage(browser.get(url + blank + "&prompt=consent")).body()).contains("Allow access?");
			assertThat(browser.get(url.replace("scope=profile", "scope=openid") + blank).statusCode())
				.as("OpenID Connect Core 1.0, 3.1.2.1")
				.isEqualTo(400);
		}
	}

	private HttpResponse<String> question(Browser browser, String url) {
		HttpResponse<String> page = browser.toPage(browser.get(url));
		return browser.toPage(signIn(browser, page, this.address, PASSWORD));
	}

}
