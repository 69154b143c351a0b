package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every value of the discovery document is tried, at the addresses that it names: what is
 * announced and not tried here fails, and so does what is tried and not announced.
 */
class AnnouncedTests extends ApplicationIntegration {

	private static final String[] SERVICE = { "notification-service", "notification-test-secret" };

	private final Map<String, BooleanSupplier> tried = new TreeMap<>();

	private JsonNode told;

	private Browser signedIn;

	/** by an authorization with all scopes */
	private JsonNode tokens;

	private JWTClaimsSet idToken;

	private JsonNode info;

	@Test
	void whateverIsAnnouncedWorks() {
		activated();
		this.told = json(browser().get("/.well-known/openid-configuration"));
		signIn();
		tryEndpoints();
		tryAuthorization();
		tryPeople();
		tryTokens();
		assertThat(this.tried.keySet()).isEqualTo(announced());
		this.tried.values().removeIf(BooleanSupplier::getAsBoolean);
		assertThat(this.tried.keySet()).as("announced, and does not work").isEmpty();
	}

	private Set<String> announced() {
		Set<String> all = new TreeSet<>();
		this.told.properties().forEach((it) -> {
			if (it.getValue().isArray()) {
				it.getValue().values().forEach((value) -> all.add(it.getKey() + " " + value.asString()));
			}
			else {
				all.add(it.getKey() + (it.getValue().isBoolean() ? " " + it.getValue().asBoolean() : ""));
			}
		});
		return all;
	}

	private void signIn() {
		String verifier = verifier();
		Browser browser = browser();
		String url = authorizeUrl(verifier).replace("scope=openid", "scope=openid+profile+email");
		HttpResponse<String> page = browser.follow(browser.get(url));
		this.tokens = exchange(browser.follow(signIn(browser, page, this.address, PASSWORD)), verifier);
		this.idToken = claims(text(this.tokens, "id_token"));
		this.info = json(browser.send(HttpRequest.newBuilder(browser.at(path("userinfo_endpoint")))
			.header("Authorization", "Bearer " + text(this.tokens, "access_token"))
			.build()));
		this.signedIn = browser;
	}

	private void tryEndpoints() {
		this.tried.put("issuer", () -> this.idToken.getIssuer().equals(text(this.told, "issuer")));
		this.tried.put("authorization_endpoint", () -> authorized("").contains("code="));
		this.tried.put("token_endpoint", () -> service(Map.of()).statusCode() == 200);
		this.tried.put("jwks_uri", () -> json(browser().get(path("jwks_uri"))).path("keys").size() > 0);
		this.tried.put("userinfo_endpoint", () -> text(this.info, "sub").equals(this.idToken.getSubject()));
		this.tried.put("end_session_endpoint", () -> browser().get(path("end_session_endpoint")).statusCode() < 400);
		this.tried.put("revocation_endpoint", () -> asked("revocation", "client_secret_basic") == 200);
		this.tried.put("introspection_endpoint", () -> asked("introspection", "client_secret_basic") == 200);
		for (String method : new String[] { "client_secret_basic", "client_secret_post" }) {
			this.tried.put("token_endpoint_auth_methods_supported " + method, () -> asked("token", method) == 200);
			for (String endpoint : new String[] { "revocation", "introspection" }) {
				this.tried.put(endpoint + "_endpoint_auth_methods_supported " + method,
						() -> asked(endpoint, method) == 200);
			}
		}
		this.tried.put("token_endpoint_auth_methods_supported none", () -> this.tokens.has("access_token"));
		this.tried.put("revocation_endpoint_auth_methods_supported none",
				() -> browser()
					.post(path("revocation_endpoint"), Map.of("client_id", "liaison-cli", "token", "any"), Map.of())
					.statusCode() == 200);
	}

	private void tryAuthorization() {
		this.tried.put("response_types_supported code", () -> !query(authorized(""), "code").isEmpty());
		this.tried.put("response_modes_supported query",
				() -> !query(authorized("&response_mode=query"), "code").isEmpty());
		this.tried.put("code_challenge_methods_supported S256", () -> this.tokens.has("access_token"));
		this.tried.put("prompt_values_supported none", () -> authorized("&prompt=none").contains("code="));
		this.tried.put("prompt_values_supported login", () -> asksFor("login", "name=\"password\""));
		this.tried.put("prompt_values_supported consent", () -> asksFor("consent", "name=\"answer\""));
		this.tried.put("prompt_values_supported select_account", this::asksForAccount);
		this.tried.put("authorization_response_iss_parameter_supported true",
				() -> query(authorized(""), "iss").equals(ISSUER));
		this.tried.put("claims_parameter_supported false",
				() -> authorized("&claims=%7B%22id_token%22%3A%7B%22email%22%3Anull%7D%7D").contains("code="));
		this.tried.put("request_parameter_supported false",
				() -> query(authorized("&request=e30.e30."), "error").equals("request_not_supported"));
		this.tried.put("request_uri_parameter_supported false",
				() -> this.signedIn.get(gatewayUrl(verifier()) + "&request_uri=urn:x").statusCode() == 400);
	}

	private void tryPeople() {
		for (String scope : new String[] { "openid", "profile", "email" }) {
			this.tried.put("scopes_supported " + scope,
					() -> Set.of(text(this.tokens, "scope").split(" ")).contains(scope));
		}
		Set<String> said = new HashSet<>(this.idToken.getClaims().keySet());
		this.info.properties().forEach((claim) -> said.add(claim.getKey()));
		for (String claim : new String[] { "sub", "iss", "aud", "exp", "iat", "auth_time", "amr", "acr", "nonce",
				"name", "email", "email_verified", "cid", "acc", "side" }) {
			this.tried.put("claims_supported " + claim, () -> said.contains(claim));
		}
		for (String level : new String[] { "aal1", "aal2" }) {
			this.tried.put("acr_values_supported " + level, () -> authorized("&acr_values=" + level).contains("code="));
		}
		this.tried.put("subject_types_supported public", () -> gatewaySubject().equals(this.idToken.getSubject()));
	}

	private void tryTokens() {
		this.tried.put("grant_types_supported authorization_code", () -> this.tokens.has("access_token"));
		this.tried.put("grant_types_supported refresh_token",
				() -> refresh(text(this.tokens, "refresh_token")).statusCode() == 200);
		this.tried.put("grant_types_supported client_credentials", () -> service(Map.of()).statusCode() == 200);
		this.tried.put("id_token_signing_alg_values_supported ES256",
				() -> header(text(this.tokens, "id_token")).getAlgorithm().equals(JWSAlgorithm.ES256));
		this.tried.put("id_token_signing_alg_values_supported RS256",
				() -> header(text(signedInAt("openid"), "id_token")).getAlgorithm().equals(JWSAlgorithm.RS256));
		for (String algorithm : new String[] { "ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256", "PS384",
				"PS512" }) {
			this.tried.put("dpop_signing_alg_values_supported " + algorithm,
					() -> text(json(service(Map.of("DPoP", proof(JWSAlgorithm.parse(algorithm))))), "token_type")
						.equals("DPoP"));
		}
	}

	/** Where a signed-in person's browser is sent. */
	private String authorized(String demand) {
		return Browser.location(this.signedIn
			.get(gatewayUrl(verifier()).replace("/auth/oauth2/authorize", path("authorization_endpoint")) + demand));
	}

	/** In a session of its own, which is left with the question open. */
	private boolean asksFor(String prompt, String field) {
		signIn();
		String page = this.signedIn.toPage(this.signedIn.get(gatewayUrl(verifier()) + "&prompt=" + prompt)).body();
		signIn();
		return page.contains(field);
	}

	/** Whoever has one account alone is led through the question. */
	private boolean asksForAccount() {
		HttpResponse<String> first = this.signedIn.get(gatewayUrl(verifier()) + "&prompt=select_account");
		HttpResponse<String> second = this.signedIn.get(Browser.location(first));
		return Browser.location(second).contains("/auth/choose-account")
				&& Browser.location(this.signedIn.follow(second)).contains("code=");
	}

	private String gatewaySubject() {
		String verifier = verifier();
		String callback = Browser.location(this.signedIn.get(gatewayUrl(verifier)));
		return claims(text(gatewayTokens(callback, verifier), "id_token")).getSubject();
	}

	/** The status for a service that says in that way who it is. */
	private int asked(String endpoint, String method) {
		Map<String, String> form = new HashMap<>(
				endpoint.equals("token") ? Map.of("grant_type", "client_credentials") : Map.of("token", "any"));
		if (method.equals("client_secret_post")) {
			form.putAll(Map.of("client_id", SERVICE[0], "client_secret", SERVICE[1]));
		}
		return browser().post(path(endpoint + "_endpoint"), form, method.endsWith("post") ? Map.of() : basic())
			.statusCode();
	}

	private HttpResponse<String> service(Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(basic());
		all.putAll(headers);
		return browser().post(path("token_endpoint"), Map.of("grant_type", "client_credentials"), all);
	}

	private static Map<String, String> basic() {
		return Map.of("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(String.join(":", SERVICE).getBytes()));
	}

	private String path(String endpoint) {
		return text(this.told, endpoint).substring(ISSUER.length());
	}

	private static JWSHeader header(String token) {
		try {
			return SignedJWT.parse(token).getHeader();
		}
		catch (ParseException ex) {
			throw new AssertionError(ex);
		}
	}

	private String proof(JWSAlgorithm algorithm) {
		return Proofs.proof(Proofs.newKey(algorithm), algorithm, "POST", browser().at(path("token_endpoint")), null);
	}

}
