package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An application of somebody else that signs people in here. */
class ApplicationTests extends AccessIntegration {

	private static final String CALLBACK = "https://billing.example/callback";

	private static final Map<String, String> SECRET = Map.of("Authorization",
			"Basic " + Base64.getEncoder().encodeToString("billing:billing-test-secret".getBytes()));

	@Test
	void itsTokensAreForItselfAndSayNoMoreThanWasAllowed() throws Exception {
		this.directory.role("role-" + this.id, "CUSTOMER", "tickets.open", "access.read");
		activated("role-" + this.id);
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			JWTClaimsSet claims = claims(text(signedInAt("openid tickets.open access.read"), "access_token"));
			assertThat(claims.getAudience()).containsExactly("billing");
			assertThat(claims.getStringListClaim("perm")).isEqualTo(List.of("tickets.open"));
		});
		assertThat(claims(text(signedInAt("openid"), "access_token")).getStringListClaim("perm")).isEmpty();
		this.api.as(text(signedInAt("openid tickets.open"), "access_token")).get("/api/me").expect(401);
	}

	@Test
	void itKnowsThePersonByAnIdThatOutlivesTheAddress() {
		activated();
		JsonNode before = signedInAt("openid email");
		String person = claims(text(before, "id_token")).getSubject();
		assertThat(person).isNotEqualTo(claims(text(signedIn(this.address, PASSWORD), "id_token")).getSubject());
		JsonNode info = userInfo(text(before, "access_token"));
		assertThat(text(info, "sub")).isEqualTo(person);
		assertThat(text(info, "email")).isEqualTo(this.address);

		String second = "second-" + this.address;
		this.directory.contact(this.contact, "eml2-" + this.id, second);
		awaitGrant(this.account, "eml2-" + this.id);
		activate(invited(this.account, this.contact, "eml2-" + this.id), PASSWORD);
		assertThat(claims(text(signedInAt("openid", second), "id_token")).getSubject()).isEqualTo(person);
	}

	@Test
	void anIdTokenOfItsOwnIsUnderstoodAsAHint() {
		activated();
		Browser browser = browser();
		String hint = text(signedInAt(browser, "openid", this.address), "id_token");
		assertThat(query(Browser.location(browser.get(url("v", "openid") + "&prompt=none&id_token_hint=" + hint)),
				"error"))
			.as("the right person, who would have to be asked")
			.isEqualTo("consent_required");
	}

	@Test
	void whoeverRevokedItsTokensCanStillSignOut() {
		activated();
		Browser browser = browser();
		JsonNode tokens = signedInAt(browser, "openid", this.address);
		assertThat(browser().post("/auth/oauth2/revoke", Map.of("token", text(tokens, "refresh_token")), SECRET)
			.statusCode()).isEqualTo(200);
		HttpResponse<String> out = browser.get("/auth/connect/logout?id_token_hint=" + text(tokens, "id_token"));
		assertThat(out.statusCode()).as(out.body()).isEqualTo(302);
		assertThat(query(Browser.location(browser.get(url("v", "openid") + "&prompt=none")), "error"))
			.isEqualTo("login_required");
	}

	@Test
	void anIdTokenOfAFamilyThatIsGoneSignsNobodyElseOut() {
		activated();
		Browser browser = browser();
		signedInAt(browser, "openid", this.address);
		String other = "other-" + this.id;
		this.directory.contact("con-" + other, "eml-" + other, other + "@example.org");
		this.directory.account("acc-" + other, "CUSTOMER", Directory.link("con-" + other));
		awaitGrant("acc-" + other, "eml-" + other);
		activate(invited("acc-" + other, "con-" + other, "eml-" + other), PASSWORD);
		JsonNode theirs = signedInAt("openid", other + "@example.org");
		browser().post("/auth/oauth2/revoke", Map.of("token", text(theirs, "refresh_token")), SECRET);
		assertThat(browser.get("/auth/connect/logout?id_token_hint=" + text(theirs, "id_token")).statusCode())
			.isEqualTo(400);
	}

	@Test
	void anAppIsToldByItsScheme() {
		activated();
		Browser browser = browser();
		String url = url(verifier(), "openid").replace(CALLBACK, "com.billing.example:/callback") + "&prompt=consent";
		HttpResponse<String> page = browser.toPage(browser.get(url));
		assertThat(browser.toPage(signIn(browser, page, this.address, PASSWORD)).body())
			.contains("com.billing.example:")
			.doesNotContain("com.billing.example://");
	}

	private JsonNode signedInAt(String scope) {
		return signedInAt(scope, this.address);
	}

	private JsonNode signedInAt(String scope, String userName) {
		return signedInAt(browser(), scope, userName);
	}

	private JsonNode signedInAt(Browser browser, String scope, String userName) {
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(url(verifier, scope)));
		String callback = Browser.location(browser.follow(signIn(browser, page, userName, PASSWORD)));
		HttpResponse<String> answer = browser().post("/auth/oauth2/token", Map.of("grant_type", "authorization_code",
				"code", query(callback, "code"), "code_verifier", verifier, "redirect_uri", CALLBACK), SECRET);
		assertThat(answer.statusCode()).as(callback + answer.body()).isEqualTo(200);
		return json(answer);
	}

	private String url(String verifier, String scope) {
		return authorizeUrl(verifier).replace("liaison-cli", "billing")
			.replace("scope=openid", "scope=" + scope.replace(" ", "+"))
			.replaceAll("&redirect_uri=.*", "&redirect_uri=" + CALLBACK);
	}

	private JsonNode userInfo(String token) {
		Browser browser = browser();
		return json(browser.send(HttpRequest.newBuilder(browser.at("/auth/userinfo"))
			.header("Authorization", "Bearer " + token)
			.build()));
	}

}
