package io.liaison.access.oauth.token;

import java.time.Instant;

import io.liaison.access.link.LinkSigner;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Rotates refresh tokens, those of the public client too (RFC 9700, 4.14.2).
 */
public final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

	private final LinkSigner linkSigner;

	public RefreshTokens(LinkSigner linkSigner) {
		this.linkSigner = linkSigner;
	}

	@Override
	public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
		OAuth2Authorization authorization = context.getAuthorization();
		RegisteredClient client = context.getRegisteredClient();
		if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || authorization == null || client == null) {
			return null;
		}
		RefreshToken next = AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())
				? presented(authorization).successor() : new RefreshToken(authorization.getId(), 1);
		Instant now = Instant.now();
		return new OAuth2RefreshToken(next.value(this.linkSigner), now,
				now.plus(client.getTokenSettings().getRefreshTokenTimeToLive()));
	}

	private RefreshToken presented(OAuth2Authorization authorization) {
		OAuth2Authorization.Token<OAuth2RefreshToken> presented = authorization.getRefreshToken();
		if (presented == null) {
			throw new IllegalStateException("refreshing without a refresh token");
		}
		return RefreshToken.read(presented.getToken().getTokenValue(), this.linkSigner).orElseThrow();
	}

}
