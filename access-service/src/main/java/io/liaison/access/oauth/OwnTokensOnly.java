package io.liaison.access.oauth;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/**
 * A client is told about tokens that were issued to itself; of every other it hears what
 * one hears of a token that does not exist (RFC 7662, 4).
 */
final class OwnTokensOnly implements AuthenticationProvider {

	private final AuthenticationProvider introspection;

	OwnTokensOnly(AuthenticationProvider introspection) {
		this.introspection = introspection;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication question) {
		Authentication answer = this.introspection.authenticate(question);
		if (!(answer instanceof OAuth2TokenIntrospectionAuthenticationToken told)) {
			return answer;
		}
		OAuth2TokenIntrospection claims = told.getTokenClaims();
		Authentication client = (Authentication) told.getPrincipal();
		return (!claims.isActive() || client.getName().equals(claims.getClientId())) ? told
				: new OAuth2TokenIntrospectionAuthenticationToken(told.getToken(), client,
						OAuth2TokenIntrospection.builder().build());
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.introspection.supports(type);
	}

}
