package io.liaison.access.authorization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads a client's request. Scopes that are not the client's are ignored (OpenID Connect
 * Core 1.0, 3.1.2.1).
 */
public final class AuthorizationRequests implements AuthenticationConverter {

	private static final String REFUSED = AuthorizationRequests.class.getName() + ".refused";

	private final AuthenticationConverter reader;

	private final RegisteredClientRepository clients;

	public AuthorizationRequests(AuthenticationConverter reader, RegisteredClientRepository clients) {
		this.reader = reader;
		this.clients = clients;
	}

	/** The answer is that a sign-in is required, whatever the client would let us ask. */
	static void refuse(HttpServletRequest request) {
		request.setAttribute(REFUSED, true);
	}

	static boolean isRefused(HttpServletRequest request) {
		return request.getAttribute(REFUSED) != null;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		if (request.getParameter(OAuth2ParameterNames.REQUEST_URI) != null) {
			throw new OAuth2AuthorizationCodeRequestAuthenticationException(
					new OAuth2Error("request_uri_not_supported"), null);
		}
		Authentication read = this.reader.convert(request);
		if (!(read instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked)) {
			return read;
		}
		Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
		parameters.remove(AskedMark.PARAMETER);
		if (isRefused(request)) {
			parameters.put("prompt", "none");
		}
		Set<String> scopes = new HashSet<>(asked.getScopes());
		RegisteredClient client = this.clients.findByClientId(asked.getClientId());
		if (client != null) {
			scopes.retainAll(client.getScopes());
		}
		return new OAuth2AuthorizationCodeRequestAuthenticationToken(asked.getAuthorizationUri(), asked.getClientId(),
				(Authentication) asked.getPrincipal(), asked.getRedirectUri(), asked.getState(), scopes, parameters);
	}

}
