package io.liaison.access.oauth;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.access.signin.MembershipGuard;
import jakarta.servlet.http.HttpServletRequest;

/** Where the provider's endpoints are, and which methods each takes. */
final class Endpoints {

	static final String TOKEN = "/auth/oauth2/token";

	static final String REVOKE = "/auth/oauth2/revoke";

	static final String INTROSPECT = "/auth/oauth2/introspect";

	static final String KEYS = "/auth/oauth2/jwks";

	static final String USER_INFO = "/auth/userinfo";

	static final String LOGOUT = "/auth/connect/logout";

	static final String RESOURCE = "/.well-known/oauth-protected-resource";

	/** Those that take a form from a client and nothing else. */
	private static final Set<String> FORMS = Set.of(TOKEN, REVOKE, INTROSPECT);

	private static final Map<String, List<String>> METHODS = Map.of(TOKEN, List.of("POST"), REVOKE, List.of("POST"),
			INTROSPECT, List.of("POST"), MembershipGuard.AUTHORIZE, List.of("GET", "POST"), USER_INFO,
			List.of("GET", "POST"), LOGOUT, List.of("GET", "POST"), KEYS, List.of("GET", "HEAD"),
			"/.well-known/openid-configuration", List.of("GET", "HEAD"), "/.well-known/oauth-authorization-server",
			List.of("GET", "HEAD"), RESOURCE, List.of("GET", "HEAD"));

	private Endpoints() {
	}

	static boolean include(HttpServletRequest request) {
		return METHODS.containsKey(request.getRequestURI());
	}

	static List<String> methods(HttpServletRequest request) {
		return METHODS.getOrDefault(request.getRequestURI(), List.of());
	}

	static boolean takesForm(HttpServletRequest request) {
		return FORMS.contains(request.getRequestURI());
	}

}
