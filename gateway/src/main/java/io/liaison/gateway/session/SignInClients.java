package io.liaison.gateway.session;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Keeps the tokens that a completed sign-in brings; they are read by
 * {@link SessionTokens} only.
 */
@Component
class SignInClients implements ServerOAuth2AuthorizedClientRepository {

	private final SignIns signIns;

	SignInClients(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registration,
			Authentication principal, ServerWebExchange exchange) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		SignIn signIn = SignIn.of(UUID.randomUUID().toString(), client.getAccessToken(), client.getRefreshToken(),
				idToken(principal));
		return exchange.getSession()
			.flatMap((session) -> forget(session).then(this.signIns.add(signIn))
				.doOnNext((added) -> session.getAttributes().put(SessionTokens.SIGN_IN, added.id())))
			.then();
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registration, Authentication principal,
			ServerWebExchange exchange) {
		return exchange.getSession().flatMap(this::forget);
	}

	private Mono<Void> forget(WebSession session) {
		String id = SessionTokens.signInOf(session);
		session.getAttributes().remove(SessionTokens.SIGN_IN);
		return (id != null) ? this.signIns.remove(id) : Mono.empty();
	}

	private static @Nullable String idToken(Authentication principal) {
		return (principal.getPrincipal() instanceof OidcUser user) ? user.getIdToken().getTokenValue() : null;
	}

}
