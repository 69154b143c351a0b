package io.liaison.access.oauth;

import java.io.IOException;
import java.security.Principal;

import io.liaison.access.oauth.client.Clients;
import io.liaison.access.signin.browser.Leaving;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Sign-out that a client asks for (OpenID Connect RP-Initiated Logout 1.0): ends the
 * browser's session here and the client's tokens. Who cannot be recognised by an ID token
 * is asked first.
 */
@Component
class SignOut implements LogoutHandler, AuthenticationFailureHandler {

	private final OAuth2AuthorizationService authorizations;

	private final RegisteredClientRepository clients;

	private final LogoutHandler session;

	private final LogoutHandler leaving;

	SignOut(OAuth2AuthorizationService authorizations, RegisteredClientRepository clients, Leaving leaving) {
		this.authorizations = authorizations;
		this.clients = clients;
		this.leaving = leaving;
		this.session = new CompositeLogoutHandler(leaving, new SecurityContextLogoutHandler());
	}

	OidcLogoutAuthenticationSuccessHandler answer() {
		OidcLogoutAuthenticationSuccessHandler handler = new OidcLogoutAuthenticationSuccessHandler();
		handler.setLogoutHandler(this);
		return handler;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		if (request.getParameter("id_token_hint") == null) {
			response.sendRedirect("/auth/sign-out");
			return;
		}
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

	/** Applications of others end no more than their own, unless the person is here. */
	private boolean isOwn(OAuth2Authorization family) {
		RegisteredClient client = this.clients.findById(family.getRegisteredClientId());
		return client != null && Clients.isOwn(client);
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication instanceof OidcLogoutAuthenticationToken asked) {
			OAuth2Authorization family = this.authorizations.findByToken(asked.getIdTokenHint(),
					new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
			if (family != null) {
				this.authorizations.remove(family);
				if (isOwn(family)) {
					// also where the sign-in here has ended unused, and the client's went
					// on
					this.leaving.logout(request, response, family.getAttribute(Principal.class.getName()));
				}
			}
			if (asked.isPrincipalAuthenticated()) {
				this.session.logout(request, response, (Authentication) asked.getPrincipal());
			}
		}
	}

}
