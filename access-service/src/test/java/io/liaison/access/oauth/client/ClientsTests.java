package io.liaison.access.oauth.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.jwk.JWKSet;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.settings.SessionLifetimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClientsTests {

	private static final SessionLifetimes LIFETIMES = new SessionLifetimes(Duration.ofHours(12), Duration.ofDays(40),
			Duration.ofHours(8));

	@Test
	void refreshingLastsAsLongAsTheLongestSignInThatIsConfigured() {
		RegisteredClientRepository clients = clients();
		assertThat(List.of(Clients.CLI, Clients.GATEWAY))
			.allSatisfy((id) -> assertThat(clients.findByClientId(id).getTokenSettings().getRefreshTokenTimeToLive())
				.isEqualTo(Duration.ofDays(40)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "links.mint", "terms.accept" })
	void aSystemMakesNoLinksOfMailsAndAcceptsNoTerms(String scope) {
		OAuthSettings.System system = new OAuthSettings.System("ledger", "secret", List.of("access.read", scope), null);
		assertThatIllegalStateException().isThrownBy(() -> clients(system)).withMessageContaining("ledger");
	}

	private static RegisteredClientRepository clients(OAuthSettings.System... systems) {
		return new Clients(LIFETIMES).registeredClients(
				new AccessSettings("http://localhost:8080", "key", Map.of("gateway", "secret"), Path.of("secrets"),
						new AccessSettings.Access(false)),
				new OAuthSettings(List.of(), List.of(systems)), new JWKSet());
	}

}
