package io.liaison.access.oauth;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a public client refresh and revoke its own tokens, which the framework keeps for
 * confidential ones, and be told of every other mistake what it is.
 */
final class PublicClientSupport implements AuthenticationConverter, AuthenticationProvider {

	private final RegisteredClientRepository clients;

	PublicClientSupport(RegisteredClientRepository clients) {
		this.clients = clients;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
		boolean secret = request.getHeader(HttpHeaders.AUTHORIZATION) != null
				|| request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null;
		boolean served = request.getRequestURI().equals(Endpoints.TOKEN)
				|| request.getRequestURI().equals(Endpoints.REVOKE);
		if (client == null || secret || !served) {
			return null;
		}
		if (AuthorizationGrantType.AUTHORIZATION_CODE.getValue()
			.equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))) {
			boolean proof = request.getParameter(PkceParameterNames.CODE_VERIFIER) != null;
			if (proof && request.getParameter(OAuth2ParameterNames.CODE) != null) {
				// the framework compares the proof
				return null;
			}
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
		}
		return new PublicClient(client);
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		if (!(authentication instanceof PublicClient claimed)) {
			return null;
		}
		RegisteredClient client = this.clients.findByClientId(claimed.getPrincipal().toString());
		if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
	}

	@Override
	public boolean supports(Class<?> type) {
		return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
	}

}
