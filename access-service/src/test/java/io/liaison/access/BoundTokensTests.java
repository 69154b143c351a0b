package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 9449: a token that only the holder of a key can use. */
class BoundTokensTests extends AccessIntegration {

	private static final String TOKEN = "/auth/oauth2/token";

	private static final String ME = "/api/me";

	private final JWK key = newKey();

	@Test
	void aTokenServesOnlyWithAProofOfItsKeyForThisRequest() throws Exception {
		activated();
		JsonNode tokens = boundTokens();
		assertThat(text(tokens, "token_type")).isEqualTo("DPoP");
		String access = text(tokens, "access_token");
		assertThat(claims(access).getJSONObjectClaim("cnf"))
			.isEqualTo(Map.of("jkt", this.key.computeThumbprint().toString()));
		String proof = proof(this.key, "GET", ME, access);
		assertThat(me("DPoP " + access, proof).statusCode()).isEqualTo(200);
		assertThat(me("DPoP " + access, proof).statusCode()).as("the proof again").isEqualTo(401);
		assertThat(me("DPoP " + access, null).statusCode()).as("without a proof").isEqualTo(401);
		assertThat(me("Bearer " + access, null).statusCode()).as("as if it were not bound").isEqualTo(401);
		assertThat(me("DPoP " + access, proof(newKey(), "GET", ME, access)).statusCode()).as("another key")
			.isEqualTo(401);
		assertThat(me("DPoP " + access, proof(this.key, "POST", ME, access)).statusCode()).as("another method")
			.isEqualTo(401);
		assertThat(me("DPoP " + access, proof(this.key, "GET", "/api/other", access)).statusCode()).as("another place")
			.isEqualTo(401);
		HttpResponse<String> refused = me("DPoP " + access, proof(this.key, "GET", ME, "another token"));
		assertThat(refused.statusCode()).as("another token").isEqualTo(401);
		assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("DPoP ")
			.contains("error=", "ES256");
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void itServesAtUserInfoToo() {
		activated();
		String access = text(boundTokens(), "access_token");
		assertThat(send("GET", "/auth/userinfo", "", "DPoP " + access, proof(this.key, "GET", "/auth/userinfo", access))
			.statusCode()).isEqualTo(200);
		assertThat(send("GET", "/auth/userinfo", "", "Bearer " + access, null).statusCode()).isEqualTo(401);
	}

	@Test
	void thePublicClientsRefreshTokensAreBoundToTheSameKey() {
		activated();
		String refresh = "grant_type=refresh_token&client_id=liaison-cli&refresh_token="
				+ text(boundTokens(), "refresh_token");
		HttpResponse<String> without = send("POST", TOKEN, refresh, null, null);
		assertThat(without.statusCode()).isEqualTo(400);
		assertThat(text(json(without), "error")).isEqualTo("invalid_dpop_proof");
		HttpResponse<String> other = send("POST", TOKEN, refresh, null, proof(newKey(), "POST", TOKEN, null));
		assertThat(text(json(other), "error")).isEqualTo("invalid_dpop_proof");
		HttpResponse<String> same = send("POST", TOKEN, refresh, null, proof(this.key, "POST", TOKEN, null));
		assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
		assertThat(text(json(same), "token_type")).isEqualTo("DPoP");
	}

	@Test
	void whatWasNotBoundIsNotBoundLater() {
		activated();
		String refresh = text(signedIn(this.address, PASSWORD), "refresh_token");
		HttpResponse<String> answer = send("POST", TOKEN,
				"grant_type=refresh_token&client_id=liaison-cli&refresh_token=" + refresh, null,
				proof(this.key, "POST", TOKEN, null));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(refresh(refresh).statusCode()).isEqualTo(200);
	}

	@Test
	void aCodeCanBeBoundBeforehand() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier) + "&dpop_jkt=somebody-elses"));
		String code = code(browser.follow(signIn(browser, page, this.address, PASSWORD)));
		HttpResponse<String> answer = send("POST", TOKEN, form(code, verifier), null,
				proof(this.key, "POST", TOKEN, null));
		assertThat(text(json(answer), "error")).isEqualTo("invalid_dpop_proof");
	}

	private JsonNode boundTokens() {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		String code = code(browser.follow(signIn(browser, page, this.address, PASSWORD)));
		HttpResponse<String> answer = send("POST", TOKEN, form(code, verifier), null,
				proof(this.key, "POST", TOKEN, null));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer);
	}

	private static String form(String code, String verifier) {
		return Map
			.of("grant_type", "authorization_code", "client_id", "liaison-cli", "code", code, "code_verifier", verifier,
					"redirect_uri", LOOPBACK)
			.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + it.getValue())
			.collect(Collectors.joining("&"));
	}

	private HttpResponse<String> me(String authorization, String proof) {
		return send("GET", ME, "", authorization, proof);
	}

	private HttpResponse<String> send(String method, String path, String form, String authorization, String proof) {
		Browser browser = browser();
		HttpRequest.Builder request = HttpRequest.newBuilder(browser.at(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		if (proof != null) {
			request.header("DPoP", proof);
		}
		return browser.send(request.build());
	}

	private String proof(JWK with, String method, String path, String token) {
		return Proofs.proof(with, JWSAlgorithm.ES256, method, browser().at(path), token);
	}

	private static JWK newKey() {
		return Proofs.newKey(JWSAlgorithm.ES256);
	}

}
