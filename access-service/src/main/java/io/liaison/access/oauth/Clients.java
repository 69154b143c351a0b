package io.liaison.access.oauth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.liaison.access.settings.AccessSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of the installation. A confidential one exists when its secret is
 * configured.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

	/** API clients on somebody's own machine: no secret, any loopback redirect. */
	static final String CLI = "liaison-cli";

	/** The browsers' sessions. */
	static final String GATEWAY = "liaison-gateway";

	static final String NOTIFICATIONS = "notification-service";

	/** How long an access token serves. */
	static final Duration ACCESS = Duration.ofMinutes(5);

	/** How long one stays signed in through refreshing (NIST SP 800-63B-4, AAL1). */
	static final Duration REFRESH = Duration.ofDays(30);

	@Bean
	RegisteredClientRepository registeredClients(AccessSettings settings) {
		List<RegisteredClient> clients = new ArrayList<>();
		clients.add(client(CLI).clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri("http://127.0.0.1/")
			.scope(OidcScopes.OPENID)
			.build());
		String gateway = settings.clientSecrets().get("gateway");
		if (gateway != null) {
			clients.add(confidential(GATEWAY, gateway).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
				.redirectUri(settings.url("/login/oauth2/code/liaison"))
				.postLogoutRedirectUri(settings.url("/"))
				.scope(OidcScopes.OPENID)
				.build());
		}
		String notifications = settings.clientSecrets().get(NOTIFICATIONS);
		if (notifications != null) {
			clients.add(confidential(NOTIFICATIONS, notifications)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.scope("links.mint")
				.build());
		}
		return new InMemoryRegisteredClientRepository(clients);
	}

	private static RegisteredClient.Builder confidential(String id, String secret) {
		return client(id).clientSecret(ClientSecretHash.INSTANCE.encode(secret.strip()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
	}

	private static RegisteredClient.Builder client(String id) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenTimeToLive(ACCESS)
				.refreshTokenTimeToLive(REFRESH)
				.reuseRefreshTokens(false)
				.idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
				.build());
	}

}
