package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An application of somebody else that signs people in here. */
class ApplicationTests extends ApplicationIntegration {

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
	void itsIdTokensAreSignedAsItAsksForAndItsAccessTokensAsTheServicesWish() throws Exception {
		activated();
		JsonNode tokens = signedInAt("openid");
		SignedJWT idToken = SignedJWT.parse(text(tokens, "id_token"));
		assertThat(idToken.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
		JWK key = JWKSet.parse(browser().get("/auth/oauth2/jwks").body()).getKeyByKeyId(idToken.getHeader().getKeyID());
		assertThat(idToken.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
		assertThat(SignedJWT.parse(text(tokens, "access_token")).getHeader().getAlgorithm())
			.isEqualTo(JWSAlgorithm.ES256);
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

	private JsonNode userInfo(String token) {
		Browser browser = browser();
		return json(browser.send(HttpRequest.newBuilder(browser.at("/auth/userinfo"))
			.header("Authorization", "Bearer " + token)
			.build()));
	}

}
