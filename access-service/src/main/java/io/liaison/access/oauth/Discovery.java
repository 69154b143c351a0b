package io.liaison.access.oauth;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import io.liaison.access.settings.AccessSettings;

import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;

/**
 * What clients are told that works here, out of all that the framework could do: the same
 * in OpenID Connect Discovery 1.0 and RFC 8414, and what of it concerns the API in RFC
 * 9728.
 */
record Discovery(AccessSettings settings, List<String> scopes, Set<JWSAlgorithm> signatures) {

	private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");

	private static final List<String> SECRETS_OR_NONE = List.of("client_secret_basic", "client_secret_post", "none");

	/** What proofs may be signed with (RFC 9449, 5.1): all that the framework checks. */
	private static final List<String> PROOFS = List.of("ES256", "ES384", "ES512", "RS256", "RS384", "RS512", "PS256",
			"PS384", "PS512");

	void provider(Map<String, Object> claims) {
		claims.keySet()
			.removeAll(List.of("tls_client_certificate_bound_access_tokens", "pushed_authorization_request_endpoint",
					"device_authorization_endpoint", "registration_endpoint"));
		claims.put("userinfo_endpoint", this.settings.url(Endpoints.USER_INFO));
		claims.put("end_session_endpoint", this.settings.url(Endpoints.LOGOUT));
		claims.put("grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials"));
		claims.put("response_modes_supported", List.of("query"));
		claims.put("scopes_supported", this.scopes);
		claims.put("subject_types_supported", List.of("public"));
		claims.put("claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "auth_time", "amr", "acr", "nonce",
				"name", "email", "email_verified", "cid", "acc", "side"));
		claims.put("acr_values_supported", List.of("aal1", "aal2"));
		claims.put("id_token_signing_alg_values_supported",
				this.signatures.stream().map(JWSAlgorithm::getName).toList());
		claims.put("token_endpoint_auth_methods_supported", SECRETS_OR_NONE);
		claims.put("revocation_endpoint_auth_methods_supported", SECRETS_OR_NONE);
		claims.put("introspection_endpoint_auth_methods_supported", SECRETS);
		claims.put("dpop_signing_alg_values_supported", PROOFS);
		claims.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
		claims.put("authorization_response_iss_parameter_supported", true);
		claims.put("claims_parameter_supported", false);
		claims.put("request_parameter_supported", false);
		// which is true where it is not said
		claims.put("request_uri_parameter_supported", false);
	}

	void resource(OAuth2ProtectedResourceMetadata.Builder api) {
		api.resource(this.settings.issuer()).authorizationServers((all) -> {
			all.clear();
			all.add(this.settings.issuer());
		}).claims((claims) -> {
			claims.remove("tls_client_certificate_bound_access_tokens");
			claims.put("dpop_signing_alg_values_supported", PROOFS);
		});
	}

}
