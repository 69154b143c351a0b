package io.liaison.access.oauth.client;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The public client may be answered on any port and path of the loopback interface (RFC
 * 8252, 7.3); for every other client redirects are compared as they are.
 */
public final class LoopbackRedirects implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		boolean anyLoopback = Objects.requireNonNull(context.getRegisteredClient()).getClientId().equals(Clients.CLI)
				&& isLoopback(redirect(context));
		if (!anyLoopback) {
			OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_REDIRECT_URI_VALIDATOR.accept(context);
		}
		OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.accept(context);
	}

	private static @Nullable String redirect(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		return request.getRedirectUri();
	}

	static boolean isLoopback(@Nullable String redirect) {
		if (redirect == null) {
			return false;
		}
		try {
			URI uri = URI.create(redirect);
			// takes more than an answer there could be made of (RFC 3986)
			UriComponentsBuilder.fromUriString(redirect).build(true);
			return "http".equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost())
					&& uri.getRawUserInfo() == null && uri.getRawFragment() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
