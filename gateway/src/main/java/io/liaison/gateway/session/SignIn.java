package io.liaison.gateway.session;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;

/**
 * The tokens of one sign-in.
 *
 * @param usableUntil when the access token expires
 * @param idToken the last one, by which the provider recognises the sign-in at its end
 */
public record SignIn(String accessToken, Instant usableUntil, @Nullable String refreshToken, @Nullable String idToken) {

	public static SignIn of(OAuth2AccessToken access, @Nullable OAuth2Token refresh, @Nullable String idToken) {
		return new SignIn(access.getTokenValue(), Objects.requireNonNull(access.getExpiresAt()),
				(refresh != null) ? refresh.getTokenValue() : null, idToken);
	}

	OAuth2AccessToken accessTokenOfBearer() {
		return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, this.accessToken, null, this.usableUntil);
	}

	OAuth2RefreshToken refreshTokenOrFail() {
		return new OAuth2RefreshToken(Objects.requireNonNull(this.refreshToken), null);
	}

	/** Whether a request that is sent now would still find the token valid. */
	boolean usable(Instant now) {
		return now.plusSeconds(20).isBefore(this.usableUntil);
	}

}
