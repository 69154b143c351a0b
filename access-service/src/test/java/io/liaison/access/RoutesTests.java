package io.liaison.access;

import java.util.List;

import io.liaison.platform.testing.RouteAuthorisation;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RoutesTests extends RouteAuthorisation implements AcceptsOwnTokens {

	@BeforeEach
	void publishKeys(@Autowired Tokens tokens, @LocalServerPort int port) {
		// what is read here is kept for a while, also for the tests that come after
		KEYS.of(tokens.jwkSetUri(), "http://localhost:" + port + "/auth/oauth2/jwks");
	}

	@Override
	protected List<String> routesForRecentSignIns() {
		return List.of("PUT /api/accounts/{accountId}/grants/{emailId}/temporary-password",
				"PUT /api/accounts/{accountId}/second-factor-policy", "PUT /api/action-link-policy",
				"POST /api/contacts/{contactId}/factor-resets",
				"POST /api/contacts/{contactId}/factor-resets/{resetId}/approval");
	}

}
