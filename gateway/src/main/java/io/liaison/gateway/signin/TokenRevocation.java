package io.liaison.gateway.signin;

import java.time.Duration;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.session.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Tells the provider that the tokens of a sign-in are of no use any more (RFC 7009): it
 * then refuses those that others may have seen.
 */
@Component
class TokenRevocation {

	private static final Logger LOG = LoggerFactory.getLogger(TokenRevocation.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final WebClient backChannel;

	private final ClientRegistration client;

	private final String endpoint;

	TokenRevocation(WebClient backChannel, ClientRegistration client, GatewaySettings settings) {
		this.backChannel = backChannel;
		this.client = client;
		this.endpoint = settings.accessUrl() + "/auth/oauth2/revoke";
	}

	/** Where that fails they expire by themselves; nobody is kept waiting for long. */
	Mono<Void> of(SignIn signIn) {
		return Mono.justOrEmpty(signIn.refreshToken())
			.flatMap((token) -> this.backChannel.post()
				.uri(this.endpoint)
				.headers((headers) -> headers.setBasicAuth(this.client.getClientId(), this.client.getClientSecret()))
				.body(BodyInserters.fromFormData(OAuth2ParameterNames.TOKEN, token)
					.with(OAuth2ParameterNames.TOKEN_TYPE_HINT, OAuth2ParameterNames.REFRESH_TOKEN))
				.retrieve()
				.toBodilessEntity())
			.then()
			.timeout(PATIENCE)
			.onErrorResume((failure) -> {
				LOG.warn("A sign-in that was left is not revoked, and expires: {}", failure.getMessage());
				return Mono.empty();
			});
	}

}
