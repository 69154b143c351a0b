package io.liaison.access.oauth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.JWKSet;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.settings.SessionLifetimes;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import static org.assertj.core.api.Assertions.assertThat;

class ClientsTests {

	@Test
	void refreshingLastsAsLongAsTheLongestSignInThatIsConfigured() {
		SessionLifetimes lifetimes = new SessionLifetimes(Duration.ofHours(12), Duration.ofDays(40),
				Duration.ofHours(8));
		RegisteredClientRepository clients = new Clients(lifetimes)
			.registeredClients(new AccessSettings("http://localhost:8080", "key", Map.of("gateway", "secret"),
					Path.of("secrets"), new AccessSettings.Access(false)), new OAuthSettings(List.of()), new JWKSet());
		assertThat(List.of(Clients.CLI, Clients.GATEWAY))
			.allSatisfy((id) -> assertThat(clients.findByClientId(id).getTokenSettings().getRefreshTokenTimeToLive())
				.isEqualTo(Duration.ofDays(40)));
	}

}
