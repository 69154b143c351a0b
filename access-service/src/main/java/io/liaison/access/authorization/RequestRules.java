package io.liaison.access.authorization;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What a request must not say; told to the client at its redirect, so that is checked
 * before.
 */
public final class RequestRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
		Map<String, Object> parameters = asked.getAdditionalParameters();
		if (parameters.containsKey("request")) {
			throw refused("request_not_supported", "request", asked);
		}
		if (parameters.get("max_age") instanceof String age && SignInDemand.maxAge(age) == null) {
			throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "max_age", asked);
		}
		String mode = text(parameters.get("response_mode"));
		if (mode != null && !mode.equals("query")) {
			throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "response_mode", asked);
		}
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof String text) ? text : null;
	}

	private static OAuth2AuthorizationCodeRequestAuthenticationException refused(String code, String parameter,
			OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
		return new OAuth2AuthorizationCodeRequestAuthenticationException(
				new OAuth2Error(code, "The parameter " + parameter + " is not taken.", null), asked);
	}

}
