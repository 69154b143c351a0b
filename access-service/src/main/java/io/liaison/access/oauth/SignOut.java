package io.liaison.access.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Sign-out that a client asks for (OpenID Connect RP-Initiated Logout 1.0): ends the
 * browser's session here and the client's refresh tokens.
 */
final class SignOut implements LogoutHandler {

	private final OAuth2AuthorizationService authorizations;

	private final LogoutHandler session = new SecurityContextLogoutHandler();

	SignOut(OAuth2AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication instanceof OidcLogoutAuthenticationToken asked) {
			OAuth2Authorization family = this.authorizations.findByToken(asked.getIdTokenHint(),
					new OAuth2TokenType(OidcParameterNames.ID_TOKEN));
			if (family != null) {
				this.authorizations.remove(family);
			}
			if (asked.isPrincipalAuthenticated()) {
				this.session.logout(request, response, (Authentication) asked.getPrincipal());
			}
		}
	}

}
