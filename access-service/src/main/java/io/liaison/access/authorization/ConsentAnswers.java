package io.liaison.access.authorization;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads the answer to the question: it is about all that was asked for, or nothing. */
public final class ConsentAnswers implements AuthenticationConverter {

	private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

	private final AuthenticationConverter reader;

	private final OAuth2AuthorizationService authorizations;

	public ConsentAnswers(AuthenticationConverter reader, OAuth2AuthorizationService authorizations) {
		this.reader = reader;
		this.authorizations = authorizations;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		Authentication read = this.reader.convert(request);
		if (!(read instanceof OAuth2AuthorizationConsentAuthenticationToken answer)) {
			return read;
		}
		Map<String, Object> said = answer.getAdditionalParameters();
		Set<String> scopes = "yes".equals(said.get(Consent.ANSWER)) ? asked(answer.getState()) : Set.of();
		return new OAuth2AuthorizationConsentAuthenticationToken(answer.getAuthorizationUri(), answer.getClientId(),
				(Authentication) answer.getPrincipal(), answer.getState(), scopes, said);
	}

	private Set<String> asked(String state) {
		OAuth2Authorization waiting = this.authorizations.findByToken(state, STATE);
		OAuth2AuthorizationRequest request = (waiting != null)
				? waiting.getAttribute(OAuth2AuthorizationRequest.class.getName()) : null;
		return (request != null) ? request.getScopes() : Set.of();
	}

}
