package io.liaison.access.oauth.client;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The applications of others that sign people in here, and the provider's other systems.
 */
@ConfigurationProperties("liaison.oauth")
public record OAuthSettings(@DefaultValue List<Application> applications, @DefaultValue List<System> systems) {

	/**
	 * @param name what people are asked about
	 * @param secret absent for one that runs on people's own machines
	 * @param scopes what it may ask for: {@code openid}, {@code profile}, {@code email}
	 * and permissions
	 * @param idTokenSignedResponseAlg what its ID tokens are signed with (OpenID Connect
	 * Dynamic Client Registration 1.0, 2): {@code ES256} or {@code RS256}
	 */
	record Application(String id, String name, @Nullable String secret, List<String> redirectUris,
			@DefaultValue List<String> postLogoutRedirectUris, @DefaultValue( {
					"openid", "profile", "email" }) List<String> scopes,
			@DefaultValue("ES256") SignatureAlgorithm idTokenSignedResponseAlg){
	}

	/**
	 * A system of the provider's that calls the API in its own name (RFC 6749, 4.4), on
	 * any account.
	 *
	 * @param scopes what it may do: permissions
	 * @param actionsUri where people go on to who follow a link to do something there
	 * (D11); absent where nothing can be done so
	 */
	public record System(String id, String secret, List<String> scopes, @Nullable URI actionsUri) {
	}

}
