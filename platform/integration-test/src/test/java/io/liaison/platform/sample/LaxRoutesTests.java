package io.liaison.platform.sample;

import java.util.Map;

import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.RouteAuthorisation;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that {@link RouteAuthorisation} finds a service that accepts any token, as staff
 * with some permission.
 */
@LiaisonTest(classes = { SampleService.class, LaxRoutesTests.Lax.class },
		properties = { "spring.config.name=sample", "liaison.security.revocation-feed=false" })
class LaxRoutesTests extends RouteAuthorisation {

	@Test
	@Override
	public void everyRouteAnswersEveryKindOfCallerAsItsRuleSays() {
		assertThat(offences())
			.contains("GET /me: garbage got 200 instead of [401]",
					"GET /accounts/{accountId}/things: CUSTOMER without permissions got 200 instead of [403]",
					"GET /accounts/{accountId}/things: CUSTOMER of another account got 200 instead of [403, 404]",
					"PUT /things/{id}: PROVIDER with every other permission got 428 instead of [403]")
			.noneMatch((offence) -> offence.contains("no token"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Lax {

		@Bean
		JwtDecoder lax() {
			return (token) -> Jwt.withTokenValue(token)
				.header("alg", "none")
				.subject("anybody")
				.claims((claims) -> claims
					.putAll(Map.of("side", "PROVIDER", "perm", java.util.List.of("things.read", "things.write"))))
				.build();
		}

	}

}
