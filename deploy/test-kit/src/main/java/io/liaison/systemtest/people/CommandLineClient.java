package io.liaison.systemtest.people;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.Form;
import io.liaison.systemtest.web.Http;
import io.liaison.systemtest.web.HttpBrowser;
import io.liaison.systemtest.web.SignInPages;
import io.liaison.systemtest.web.WebPage;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public client {@code liaison-cli}: discovery, authorization code with PKCE to a
 * loopback address (RFC 8252), refresh with rotation (RFC 9700). Nobody listens at the
 * loopback address; the browser stops at the redirect and the code is read from it.
 */
public final class CommandLineClient {

	private static final String ID = "liaison-cli";

	private final URI origin;

	private final Http http;

	private JsonNode discovered;

	CommandLineClient(URI origin, Http http) {
		this.origin = origin;
		this.http = http;
	}

	public TokenResponse signIn(HttpBrowser browser, String email, String password) {
		return signIn(browser, email, password, null);
	}

	/**
	 * @param key what to bind the tokens to (RFC 9449); null for tokens of the bearer
	 */
	TokenResponse signIn(HttpBrowser browser, String email, String password, ProofKey key) {
		String verifier = UUID.randomUUID() + "." + UUID.randomUUID();
		String redirect = "http://127.0.0.1:" + ThreadLocalRandom.current().nextInt(20_000, 60_000) + "/callback";
		WebPage end = new SignInPages(browser).pass(authorizationRequest(verifier, redirect), email, password);
		assertThat(end.uri().toString()).as("after the sign-in: %s", end.text()).startsWith(redirect);
		return TokenResponse.of(post(exchanged(end.uri(), verifier, redirect), key));
	}

	/** Tokens for the code with which the browser came back. */
	public TokenResponse exchange(URI back, String verifier, String redirect) {
		return TokenResponse.of(post(exchanged(back, verifier, redirect), null));
	}

	private static Map<String, String> exchanged(URI back, String verifier, String redirect) {
		return Map.of("grant_type", "authorization_code", "client_id", ID, "redirect_uri", redirect, "code",
				parameter(back, "code"), "code_verifier", verifier);
	}

	TokenResponse refresh(TokenResponse tokens) {
		return TokenResponse.of(tryRefresh(tokens));
	}

	public Answer tryRefresh(TokenResponse tokens) {
		return post(Map.of("grant_type", "refresh_token", "client_id", ID, "refresh_token", tokens.refresh()), null);
	}

	/** The provider's endpoints, which it is asked for once. */
	public synchronized JsonNode discovery() {
		if (this.discovered == null) {
			this.discovered = this.http
				.send(HttpRequest.newBuilder(this.origin.resolve("/.well-known/openid-configuration")).build())
				.expect(200)
				.json();
		}
		return this.discovered;
	}

	public String authorizationRequest(String verifier, String redirect) {
		return discovery().path("authorization_endpoint").asString() + "?"
				+ encoded(Map.of("response_type", "code", "client_id", ID, "scope", "openid", "state",
						UUID.randomUUID().toString(), "redirect_uri", redirect, "code_challenge", challenge(verifier),
						"code_challenge_method", "S256"));
	}

	private Answer post(Map<String, String> form, ProofKey key) {
		URI endpoint = URI.create(discovery().path("token_endpoint").asString());
		HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(form)));
		return this.http
			.send(((key != null) ? request.header("DPoP", key.proof("POST", endpoint, null)) : request).build());
	}

	private static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String parameter(URI uri, String name) {
		for (String pair : uri.getRawQuery().split("&")) {
			if (pair.startsWith(name + "=")) {
				return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
			}
		}
		throw new AssertionError("no " + name + " in " + uri.getRawQuery());
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> Form.encode(field.getKey()) + "=" + Form.encode(field.getValue()))
			.collect(Collectors.joining("&"));
	}

}
