package io.liaison.access;

import java.time.Duration;
import java.util.Map;

import io.liaison.access.revocation.SigningPosition;
import io.liaison.platform.problem.Refusal;
import org.awaitility.Awaitility;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service under test accepts the tokens it makes itself beside the minted ones, and
 * knows an application of somebody else and a system of the provider's. All tests of the
 * running service say so, and thereby share one context.
 */
public interface AcceptsOwnTokens {

	PublishedKeys KEYS = new PublishedKeys();

	/** Nobody can sign in before the service knows what everybody may do. */
	static void awaitRights(SigningPosition signing) {
		Awaitility.await("what everybody may do")
			.pollDelay(Duration.ZERO)
			.ignoreExceptionsInstanceOf(Refusal.class)
			.until(signing::current, (position) -> position >= 0);
	}

	@DynamicPropertySource
	static void publishedKeys(DynamicPropertyRegistry properties) {
		properties.add("liaison.jwk-set-uri", KEYS::uri);
		Map.of("id", "billing", "name", "The billing portal", "secret", "billing-test-secret", "redirect-uris",
				"https://billing.example/callback,com.billing.example:/callback", "scopes",
				"openid,profile,email,tickets.open", "id-token-signed-response-alg", "RS256")
			.forEach((name, value) -> properties.add("liaison.oauth.applications[0]." + name, () -> value));
		Map.of("id", "ledger", "secret", "ledger-test-secret", "scopes", "authorization.check,actions.mint",
				"actions-uri", "https://ledger.example/actions")
			.forEach((name, value) -> properties.add("liaison.oauth.systems[0]." + name, () -> value));
	}

}
