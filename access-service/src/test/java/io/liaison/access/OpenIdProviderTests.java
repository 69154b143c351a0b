package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenIdProviderTests extends AccessIntegration {

	@Test
	void discoveryNamesTheEndpointsAtTheIssuer() {
		JsonNode discovery = json(browser().get("/.well-known/openid-configuration"));
		assertThat(text(discovery, "issuer")).isEqualTo(ISSUER);
		assertThat(text(discovery, "authorization_endpoint")).isEqualTo(ISSUER + "/auth/oauth2/authorize");
		assertThat(text(discovery, "token_endpoint")).isEqualTo(ISSUER + "/auth/oauth2/token");
		assertThat(text(discovery, "jwks_uri")).isEqualTo(ISSUER + "/auth/oauth2/jwks");
		assertThat(text(discovery, "userinfo_endpoint")).isEqualTo(ISSUER + "/auth/userinfo");
		assertThat(text(discovery, "end_session_endpoint")).isEqualTo(ISSUER + "/auth/connect/logout");
		assertThat(discovery.path("id_token_signing_alg_values_supported").toString())
			.isEqualTo("[\"ES256\",\"RS256\"]");
		assertThat(discovery.path("grant_types_supported").toString())
			.isEqualTo("[\"authorization_code\",\"refresh_token\",\"client_credentials\"]");
		assertThat(discovery.path("token_endpoint_auth_methods_supported").toString()).contains("\"none\"");
	}

	@Test
	void twoPublicKeysOfEachKindArePublished() {
		JsonNode keys = json(browser().get("/auth/oauth2/jwks")).path("keys");
		assertThat(keys.values()).noneMatch((key) -> key.has("d") || key.has("p"));
		assertThat(keys.values()).extracting((key) -> text(key, "alg"))
			.containsExactly("ES256", "ES256", "RS256", "RS256");
	}

	@Test
	@Behaviour({ "S25", "C11" })
	void aCodeBecomesATokenWithTheRightsOfTheAccount() throws Exception {
		this.directory.role("role-" + this.id, "CUSTOMER", "tickets.open", "access.read");
		activated("role-" + this.id, "unknown-role");
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			JsonNode answer = signedIn(this.address, PASSWORD);
			SignedJWT access = SignedJWT.parse(text(answer, "access_token"));
			assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
			assertThat(access.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
			JWTClaimsSet claims = access.getJWTClaimsSet();
			assertThat(claims.getIssuer()).isEqualTo(ISSUER);
			assertThat(claims.getAudience()).containsExactly("liaison");
			assertThat(claims.getStringClaim("client_id")).isEqualTo("liaison-cli");
			assertThat(claims.getStringClaim("cid")).isEqualTo(this.contact);
			assertThat(claims.getStringClaim("eid")).isEqualTo(this.email);
			assertThat(claims.getStringClaim("acc")).isEqualTo(this.account);
			assertThat(claims.getStringClaim("side")).isEqualTo("CUSTOMER");
			assertThat(claims.getStringListClaim("perm")).containsExactly("access.read", "tickets.open");
			assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
			assertThat(claims.getJSONObjectClaim("ver")).containsOnlyKeys("i:" + claims.getSubject(),
					"s:" + claims.getJWTID().split("\\.")[0], "c:" + this.contact, "a:" + this.account,
					"r:role-" + this.id);
			assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
				.isEqualTo(Duration.ofMinutes(5));
			JWTClaimsSet idToken = claims(text(answer, "id_token"));
			assertThat(idToken.getSubject()).isEqualTo(claims.getSubject());
			assertThat(idToken.getStringClaim("nonce")).isEqualTo("n1");
			assertThat(idToken.getDateClaim("auth_time")).isNotNull();
		});
	}

	@Test
	void whoAmINamesContactAccountAndPermissions() {
		activated();
		String token = text(signedIn(this.address, PASSWORD), "access_token");
		JsonNode me = this.api.as(token).get("/api/me").expect(200).json();
		assertThat(me.at("/contact/id").asString()).isEqualTo(this.contact);
		assertThat(me.at("/contact/name").asString()).isEqualTo("Given of " + this.contact);
		assertThat(me.at("/account/id").asString()).isEqualTo(this.account);
		assertThat(me.at("/account/name").asString()).isEqualTo("Name of " + this.account);
		assertThat(me.at("/accounts/0/id").asString()).isEqualTo(this.account);
		JsonNode info = json(userInfo(token));
		assertThat(text(info, "sub")).isEqualTo(text(me, "identityId"));
		assertThat(text(info, "acc")).isEqualTo(this.account);
	}

	@Test
	void aTokenWithAnotherSealOrOfAnotherClientIsRefused() {
		activated();
		String refresh = text(signedIn(this.address, PASSWORD), "refresh_token");
		assertThat(refresh(refresh.substring(0, refresh.length() - 2) + "xx").body()).contains("invalid_grant");
		HttpResponse<String> other = token("liaison-gateway", "gateway-test-secret",
				Map.of("grant_type", "refresh_token", "refresh_token", refresh));
		assertThat(other.body()).contains("invalid_grant");
		assertThat(refresh(refresh).statusCode()).isEqualTo(200);
	}

	@Test
	void aCodeServesOnceAndOnlyWithItsVerifier() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> callback = browser
			.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier))), this.address, PASSWORD));
		Map<String, String> form = Map.of("grant_type", "authorization_code", "client_id", "liaison-cli", "code",
				code(callback), "redirect_uri", LOOPBACK);
		assertThat(token(with(form, "code_verifier", verifier())).body()).contains("invalid_grant");
		JsonNode answer = json(token(with(form, "code_verifier", verifier)));
		assertThat(text(answer, "access_token")).isNotEmpty();
		assertThat(token(with(form, "code_verifier", verifier)).body()).contains("invalid_grant");
		assertThat(refresh(text(answer, "refresh_token")).body()).contains("invalid_grant");
	}

	@Test
	void thePublicClientIsAnsweredOnLoopbackOnlyAndWithProofOnly() {
		Browser browser = browser();
		String base = "/auth/oauth2/authorize?response_type=code&client_id=liaison-cli&scope=openid";
		String proof = "&code_challenge_method=S256&code_challenge=" + challenge("v");
		for (String redirect : List.of("http://127.0.0.1:1/", "http://localhost:65000/x", "http://[::1]:8000/cb")) {
			HttpResponse<String> answer = browser
				.get(base + proof + "&redirect_uri=" + redirect.replace("[", "%5B").replace("]", "%5D"));
			assertThat(Browser.location(answer)).as(redirect).contains("/auth/sign-in?continue=");
		}
		for (String redirect : List.of("http://example.org/", "https://127.0.0.1:1/", "http://127.0.0.1.example.org/",
				"http://user@127.0.0.1/", "http://127.0.0.1@example.org/", "http://127.0.0.1:1@example.org/",
				"http://localhost.example.org/", "http://localhost.", "http://127.0.0.1%252eexample.org/",
				"http://127.0.0.1:1%252f.example.org/", "http://127.0.0.1%5c@example.org/", "http://127.0.0.2/",
				"http://0.0.0.0/", "http://2130706433/", "//127.0.0.1/", "http://127.0.0.1/%23x", "cli://127.0.0.1/")) {
			assertThat(browser.get(base + proof + "&redirect_uri=" + redirect).statusCode()).as(redirect)
				.isEqualTo(400);
		}
		assertThat(Browser.location(browser.get(base + "&redirect_uri=http://127.0.0.1:1/")))
			.startsWith("http://127.0.0.1:1/?error=invalid_request");
	}

	@Test
	void theNotificationServiceGetsATokenOfItsOwnThatMintsLinks() {
		HttpResponse<String> answer = token("notification-service", "notification-test-secret",
				Map.of("grant_type", "client_credentials", "scope", "links.mint"));
		JWTClaimsSet claims = claims(text(json(answer), "access_token"));
		assertThat(claims.getSubject()).isEqualTo("notification-service");
		assertThat(claims.getClaims()).containsEntry("side", "SYSTEM").containsEntry("perm", List.of("links.mint"));
		this.api.as(text(json(answer), "access_token"))
			.post("/internal/action-links",
					Map.of("purpose", "RESET", "contactId", "none", "emailId", "none", "version", 1))
			.expect(410);
		assertThat(token("notification-service", "wrong", Map.of("grant_type", "client_credentials")).statusCode())
			.isEqualTo(401);
	}

	@Test
	void aClientIsToldAboutItsOwnTokensOnly() {
		activated();
		String foreign = text(signedIn(this.address, PASSWORD), "access_token");
		String own = text(json(token("notification-service", "notification-test-secret",
				Map.of("grant_type", "client_credentials", "scope", "links.mint"))), "access_token");
		assertThat(introspect(own).path("active").asBoolean()).isTrue();
		assertThat(introspect(foreign).toString()).isEqualTo("{\"active\":false}");
		assertThat(browser().post("/auth/oauth2/introspect", Map.of("token", own), Map.of()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void revokingEndsTheFamily() {
		activated();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		assertThat(userInfo(text(tokens, "access_token")).statusCode()).isEqualTo(200);
		HttpResponse<String> answer = browser().post("/auth/oauth2/revoke",
				Map.of("client_id", "liaison-cli", "token", text(tokens, "refresh_token")), Map.of());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(refresh(text(tokens, "refresh_token")).body()).contains("invalid_grant");
		assertThat(userInfo(text(tokens, "access_token")).statusCode()).isEqualTo(401);
	}

	@Test
	void signingOutAtTheClientEndsTheSessionHere() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		String redirect = "&redirect_uri=" + ISSUER + "/login/oauth2/code/liaison";
		String authorize = authorizeUrl(verifier).replace("liaison-cli", "liaison-gateway")
			.replaceAll("&redirect_uri=.*", redirect);
		HttpResponse<String> callback = browser
			.follow(signIn(browser, browser.follow(browser.get(authorize)), this.address, PASSWORD));
		assertThat(Browser.location(callback)).as(callback.body())
			.startsWith(ISSUER + "/login/oauth2/code/liaison?code=");
		String code = query(Browser.location(callback), "code");
		JsonNode tokens = json(
				token("liaison-gateway", "gateway-test-secret", Map.of("grant_type", "authorization_code", "code", code,
						"code_verifier", verifier, "redirect_uri", ISSUER + "/login/oauth2/code/liaison")));
		assertThat(Browser.location(browser.get(authorize))).as("still signed in").contains("?code=");

		HttpResponse<String> out = browser.get("/auth/connect/logout?id_token_hint=" + text(tokens, "id_token")
				+ "&post_logout_redirect_uri=" + ISSUER + "/?signed-out");
		assertThat(Browser.location(out)).isEqualTo(ISSUER + "/?signed-out");
		assertThat(Browser.location(browser.get(authorize))).contains("/auth/sign-in?continue=");
		HttpResponse<String> refreshed = token("liaison-gateway", "gateway-test-secret",
				Map.of("grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")));
		assertThat(refreshed.body()).contains("invalid_grant");
		assertThat(browser
			.get("/auth/connect/logout?id_token_hint=" + text(tokens, "id_token") + "&post_logout_redirect_uri="
					+ ISSUER + "/?signed-out")
			.statusCode()).as("again").isEqualTo(302);
	}

	private JsonNode introspect(String token) {
		return json(browser().post("/auth/oauth2/introspect", Map.of("token", token),
				basic("notification-service", "notification-test-secret")));
	}

	private HttpResponse<String> userInfo(String token) {
		Browser browser = browser();
		return browser.send(HttpRequest.newBuilder(browser.at("/auth/userinfo"))
			.header("Authorization", "Bearer " + token)
			.build());
	}

	private HttpResponse<String> token(String client, String secret, Map<String, String> form) {
		return browser().post("/auth/oauth2/token", form, basic(client, secret));
	}

	private static Map<String, String> basic(String client, String secret) {
		return Map.of("Authorization",
				"Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes()));
	}

	private static Map<String, String> with(Map<String, String> form, String name, String value) {
		java.util.HashMap<String, String> more = new java.util.HashMap<>(form);
		more.put(name, value);
		return more;
	}

}
