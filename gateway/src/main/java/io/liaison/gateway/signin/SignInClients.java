package io.liaison.gateway.signin;

import io.liaison.gateway.session.BrowserRequests;
import io.liaison.gateway.session.BrowserSession;
import io.liaison.gateway.session.SessionCookies;
import io.liaison.gateway.session.SessionKey;
import io.liaison.gateway.session.SessionTokens;
import io.liaison.gateway.session.SignIn;
import io.liaison.gateway.session.SignIns;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps the tokens that a completed sign-in brings; they are read by
 * {@link SessionTokens} only.
 */
@Component
class SignInClients implements ServerOAuth2AuthorizedClientRepository {

	private final SignIns signIns;

	private final SessionCookies cookies;

	private final SessionTokens tokens;

	private final BrowserRequests browsers;

	private final TokenRevocation revocation;

	SignInClients(SignIns signIns, SessionCookies cookies, SessionTokens tokens, BrowserRequests browsers,
			TokenRevocation revocation) {
		this.revocation = revocation;
		this.signIns = signIns;
		this.cookies = cookies;
		this.tokens = tokens;
		this.browsers = browsers;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registration,
			Authentication principal, ServerWebExchange exchange) {
		return Mono.empty();
	}

	/**
	 * Each sign-in is another session, and ends the one that the browser had before, also
	 * at the provider. What that one still has on its way takes nothing from the new one
	 * (see {@link SessionTokens}).
	 */
	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		SessionKey key = SessionKey.random();
		SignIn signIn = SignIn.of(client.getAccessToken(), client.getRefreshToken(), idToken(principal));
		Mono<BrowserSession> before = this.browsers.signedIn(exchange);
		return before.flatMap((it) -> this.signIns.remove(it.key()))
			.then(this.signIns.add(key, signIn))
			.doOnSuccess((added) -> this.cookies.give(exchange, key))
			.then(before.flatMap((it) -> this.revocation.of(it.signIn())));
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registration, Authentication principal,
			ServerWebExchange exchange) {
		return this.browsers.signedIn(exchange).flatMap(this.tokens::end);
	}

	private static @Nullable String idToken(Authentication principal) {
		return (principal.getPrincipal() instanceof OidcUser user) ? user.getIdToken().getTokenValue() : null;
	}

}
