package io.liaison.gateway.signin;

import java.net.URI;
import java.util.Optional;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.session.BrowserRequests;
import io.liaison.gateway.session.SessionTokens;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session here and at the provider (OpenID Connect RP-Initiated Logout 1.0). The
 * hint is the last ID token, for each refresh brings another and the provider knows only
 * that one.
 */
@Component
class SignOut implements ServerLogoutSuccessHandler {

	/** There one is not asked to sign in again at once. */
	private static final String SIGNED_OUT = "/?signed-out";

	private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

	private final GatewaySettings settings;

	private final SessionTokens tokens;

	private final BrowserRequests browsers;

	SignOut(GatewaySettings settings, SessionTokens tokens, BrowserRequests browsers) {
		this.browsers = browsers;
		this.settings = settings;
		this.tokens = tokens;
	}

	@Override
	public Mono<Void> onLogoutSuccess(WebFilterExchange filtered, Authentication authentication) {
		return this.browsers.signedIn(filtered.getExchange())
			.delayUntil(this.tokens::end)
			.map((session) -> Optional.ofNullable(session.signIn().idToken()))
			.defaultIfEmpty(Optional.empty())
			.flatMap((hint) -> this.redirect.sendRedirect(filtered.getExchange(),
					hint.map(this::atProvider).orElseGet(this::asking)));
	}

	/** Without a hint the provider may have a sign-in that goes on, and asks. */
	private URI asking() {
		return URI.create(this.settings.issuer() + "/auth/sign-out");
	}

	private URI atProvider(String idToken) {
		return UriComponentsBuilder.fromUri(this.settings.issuer())
			.path("/auth/connect/logout")
			.queryParam("id_token_hint", "{hint}")
			.queryParam("post_logout_redirect_uri", "{signedOut}")
			.encode()
			.buildAndExpand(idToken, this.settings.issuer() + SIGNED_OUT)
			.toUri();
	}

}
