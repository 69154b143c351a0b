package io.liaison.access;

import io.liaison.platform.testing.RouteAuthorisation;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

class RoutesTests extends RouteAuthorisation implements AcceptsOwnTokens {

	@BeforeEach
	void publishKeys(@Autowired Tokens tokens) {
		KEYS.of(tokens.jwkSetUri());
	}

}
