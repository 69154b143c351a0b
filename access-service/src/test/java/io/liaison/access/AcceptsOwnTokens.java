package io.liaison.access;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service under test accepts the tokens it makes itself beside the minted ones. All
 * tests of the running service say so, and thereby share one context.
 */
interface AcceptsOwnTokens {

	PublishedKeys KEYS = new PublishedKeys();

	@DynamicPropertySource
	static void publishedKeys(DynamicPropertyRegistry properties) {
		properties.add("liaison.jwk-set-uri", KEYS::uri);
	}

}
