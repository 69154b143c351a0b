package io.liaison.access.authorization;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** Remembers nothing: who is to be asked is asked each time (RFC 8252, 8.6). */
@Component
class NoConsents implements OAuth2AuthorizationConsentService {

	@Override
	public void save(OAuth2AuthorizationConsent consent) {
		// the code that follows is all there is of it
	}

	@Override
	public void remove(OAuth2AuthorizationConsent consent) {
		// none is kept
	}

	@Override
	public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
		return null;
	}

}
