package io.liaison.access.oauth;

import java.util.Map;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/**
 * A public client that says who it is and can prove nothing (RFC 6749, 2.1): what it
 * refreshes or revokes is proof enough.
 */
final class PublicClient extends OAuth2ClientAuthenticationToken {

	PublicClient(String clientId) {
		super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
	}

}
