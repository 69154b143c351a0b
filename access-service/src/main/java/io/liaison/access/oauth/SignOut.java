package io.liaison.access.oauth;

import java.io.IOException;

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
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
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

	private final LogoutHandler session = new SecurityContextLogoutHandler();

	SignOut(OAuth2AuthorizationService authorizations) {
		this.authorizations = authorizations;
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

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication instanceof OidcLogoutAuthenticationToken asked) {
			OAuth2Authorization family = this.authorizations.findByToken(asked.getIdTokenHint(),
					new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
			if (family != null && !AuthorizationMapper.NO_FAMILY.equals(family.getId())) {
				this.authorizations.remove(family);
			}
			if (asked.isPrincipalAuthenticated()) {
				this.session.logout(request, response, (Authentication) asked.getPrincipal());
			}
		}
	}

}
