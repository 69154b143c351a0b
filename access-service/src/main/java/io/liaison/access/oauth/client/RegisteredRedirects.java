package io.liaison.access.oauth.client;

import java.util.Optional;
import java.util.Set;

import io.liaison.access.signin.ClientRedirects;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** As the clients are registered. */
@Component
class RegisteredRedirects implements ClientRedirects {

	private final RegisteredClientRepository clients;

	RegisteredRedirects(RegisteredClientRepository clients) {
		this.clients = clients;
	}

	@Override
	public Optional<String> allowed(String clientId, String redirect) {
		RegisteredClient client = clientId.isEmpty() ? null : this.clients.findByClientId(clientId);
		if (client == null) {
			return Optional.empty();
		}
		Set<String> registered = client.getRedirectUris();
		if (redirect.isBlank()) {
			return registered.stream().findFirst().filter((only) -> registered.size() == 1);
		}
		boolean loopback = clientId.equals(Clients.CLI) && LoopbackRedirects.isLoopback(redirect);
		return (loopback || registered.contains(redirect)) ? Optional.of(redirect) : Optional.empty();
	}

}
