package io.liaison.access.oauth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The applications of others that sign people in here.
 */
@ConfigurationProperties("liaison.oauth")
record OAuthSettings(@DefaultValue List<Application> applications) {

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

}
