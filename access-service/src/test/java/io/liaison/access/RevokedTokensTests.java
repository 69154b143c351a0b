package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What was signed out of is over at the API too, as fast as any right that was taken. */
class RevokedTokensTests extends AccessIntegration {

	@Test
	void revokingEndsTheAccessTokens() {
		activated();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		JsonNode others = signedIn(this.address, PASSWORD);
		this.api.as(text(tokens, "access_token")).get("/api/me").expect(200);
		browser().post("/auth/oauth2/revoke",
				Map.of("client_id", "liaison-cli", "token", text(tokens, "refresh_token")), Map.of());
		awaitRefusal(tokens);
		this.api.as(text(others, "access_token")).get("/api/me").expect(200);
		String family = claims(text(tokens, "access_token")).getJWTID().split("\\.")[0];
		Event told = this.events.await("access.session.v1", "io.liaison.access.rights-shrunk.v1", family);
		assertThat(told.data().path("kind").asString()).isEqualTo("session");
		assertThat(told.data().path("id").asString()).isEqualTo(family);
	}

	@Test
	void aRefreshTokenThatComesAgainEndsTheAccessTokens() {
		activated();
		JsonNode first = signedIn(this.address, PASSWORD);
		JsonNode second = json(refresh(text(first, "refresh_token")));
		JsonNode third = json(refresh(text(second, "refresh_token")));
		this.api.as(text(third, "access_token")).get("/api/me").expect(200);
		refresh(text(first, "refresh_token"));
		awaitRefusal(third);
		assertThat(refresh(text(third, "refresh_token")).body()).contains("invalid_grant");
	}

	@Test
	void signingOutOfTheClientEndsTheAccessTokens() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier)));
		String callback = Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD)));
		JsonNode tokens = gatewayTokens(callback, verifier);
		this.api.as(text(tokens, "access_token")).get("/api/me").expect(200);
		browser.get("/auth/connect/logout?id_token_hint=" + text(tokens, "id_token"));
		awaitRefusal(tokens);
	}

	private void awaitRefusal(JsonNode tokens) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.api.as(text(tokens, "access_token")).get("/api/me").status() == 401);
	}

}
