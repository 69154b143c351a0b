package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documents promise. That it is kept, each in its own test: demands and scopes
 * in {@link OpenIdDemandsTests}, grants and ways to say who one is in
 * {@link OpenIdProviderTests} and {@link TokenEndpointTests}.
 */
class DiscoveryTests extends AccessIntegration {

	private static final String OPENID = "/.well-known/openid-configuration";

	private static final String OAUTH = "/.well-known/oauth-authorization-server";

	private static final String RESOURCE = "/.well-known/oauth-protected-resource";

	private static final String KEYS = "/auth/oauth2/jwks";

	@Test
	void bothDocumentsOfTheProviderSayTheSame() {
		assertThat(json(browser().get(OAUTH))).isEqualTo(json(browser().get(OPENID)));
	}

	@Test
	void onlyWhatWorksIsAnnounced() {
		JsonNode told = json(browser().get(OPENID));
		assertThat(told.has("pushed_authorization_request_endpoint")).isFalse();
		assertThat(told.has("device_authorization_endpoint")).isFalse();
		assertThat(told.has("tls_client_certificate_bound_access_tokens")).isFalse();
		assertThat(told.path("grant_types_supported").toString())
			.isEqualTo("[\"authorization_code\",\"refresh_token\",\"client_credentials\"]");
		assertThat(told.path("token_endpoint_auth_methods_supported").toString())
			.isEqualTo("[\"client_secret_basic\",\"client_secret_post\",\"none\"]");
		assertThat(told.path("scopes_supported").toString()).isEqualTo("[\"openid\",\"profile\",\"email\"]");
		assertThat(told.path("request_uri_parameter_supported").asBoolean(true)).isFalse();
		assertThat(told.path("request_parameter_supported").asBoolean(true)).isFalse();
		assertThat(told.path("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
		assertThat(text(told, "userinfo_endpoint")).isEqualTo(ISSUER + "/auth/userinfo");
	}

	@Test
	void theApiNamesThePublicAddressAndItsIssuer() {
		JsonNode told = json(browser().get(RESOURCE));
		assertThat(text(told, "resource")).isEqualTo(ISSUER);
		assertThat(told.path("authorization_servers").toString()).isEqualTo("[\"" + ISSUER + "\"]");
		assertThat(told.path("tls_client_certificate_bound_access_tokens").asBoolean()).isFalse();
	}

	@Test
	void documentsAndKeysMayBeKeptForAWhileAndAreThereForHead() {
		for (String path : new String[] { OPENID, OAUTH, RESOURCE, KEYS }) {
			HttpResponse<String> get = send("GET", path);
			assertThat(get.statusCode()).as(path).isEqualTo(200);
			assertThat(get.headers().firstValue("Cache-Control").orElse("")).as(path).contains("max-age=300");
			assertThat(get.headers().firstValue("Content-Type").orElse("")).as(path)
				.startsWith("application/json")
				.doesNotContainIgnoringCase("8859");
			HttpResponse<String> head = send("HEAD", path);
			assertThat(head.statusCode()).as(path).isEqualTo(200);
			assertThat(head.body()).as(path).isEmpty();
			assertThat(send("DELETE", path).statusCode()).as(path).isEqualTo(405);
		}
		assertThat(send("GET", KEYS).headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("utf-8");
	}

	private HttpResponse<String> send(String method, String path) {
		Browser browser = browser();
		return browser.send(HttpRequest.newBuilder(browser.at(path)).method(method, BodyPublishers.noBody()).build());
	}

}
