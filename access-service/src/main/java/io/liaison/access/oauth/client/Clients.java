package io.liaison.access.oauth.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.jwk.JWKSet;
import io.liaison.access.oauth.key.SigningKeyStore;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.settings.SessionLifetimes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
@EnableConfigurationProperties(OAuthSettings.class)
public class Clients {

	private static final String OWN = "liaison.own";

	/** Links of others' mails are made by our own service, terms accepted by people. */
	private static final Set<String> NOT_OF_SYSTEMS = Set.of("links.mint", "terms.accept");

	/** API clients on somebody's own machine: no secret, any loopback redirect. */
	static final String CLI = "liaison-cli";

	/** The browsers' sessions. */
	public static final String GATEWAY = "liaison-gateway";

	static final String NOTIFICATIONS = "notification-service";

	/** How long a code waits for its exchange (RFC 6749, 4.1.2). */
	public static final Duration CODE = Duration.ofSeconds(60);

	/** How long an access token serves. */
	static final Duration ACCESS = Duration.ofMinutes(5);

	/** How long one stays signed in through refreshing. */
	private final Duration refresh;

	Clients(SessionLifetimes lifetimes) {
		this.refresh = lifetimes.longest();
	}

	@Bean
	RegisteredClientRepository registeredClients(AccessSettings settings, OAuthSettings others, JWKSet signingKeys) {
		List<RegisteredClient> clients = new ArrayList<>();
		clients.add(own(CLI, true).clientName("A program on your computer")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri("http://127.0.0.1/")
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.scope(OidcScopes.EMAIL)
			.build());
		String gateway = settings.clientSecrets().get("gateway");
		if (gateway != null) {
			clients.add(confidential(GATEWAY, gateway).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
				.redirectUri(settings.url("/login/oauth2/code/liaison"))
				.postLogoutRedirectUri(settings.url("/?signed-out"))
				.scope(OidcScopes.OPENID)
				.scope(OidcScopes.PROFILE)
				.scope(OidcScopes.EMAIL)
				.build());
		}
		String notifications = settings.clientSecrets().get(NOTIFICATIONS);
		if (notifications != null) {
			clients.add(confidential(NOTIFICATIONS, notifications)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.scope("links.mint")
				.build());
		}
		for (OAuthSettings.Application application : others.applications()) {
			SignatureAlgorithm algorithm = application.idTokenSignedResponseAlg();
			if (SigningKeyStore.signing(signingKeys, algorithm.getName()).isEmpty()) {
				throw new IllegalStateException("No signing key for the ID tokens of " + application.id()
						+ ", which asks for " + algorithm + ": ES256 needs an EC key on P-256, RS256 an RSA key");
			}
			clients.add(client(application));
		}
		for (OAuthSettings.System system : others.systems()) {
			URI actions = system.actionsUri();
			if (actions != null && (actions.getHost() == null || actions.getFragment() != null)) {
				throw new IllegalStateException(
						"The actions-uri of " + system.id() + " is absolute, without a fragment");
			}
			if (!Collections.disjoint(system.scopes(), NOT_OF_SYSTEMS)) {
				throw new IllegalStateException("The system " + system.id() + " can have none of " + NOT_OF_SYSTEMS);
			}
			clients.add(confidential(system.id(), system.secret())
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.scopes((all) -> all.addAll(system.scopes()))
				.build());
		}
		return new InMemoryRegisteredClientRepository(clients);
	}

	/** Whether its tokens are for Liaison, with all that a membership may do. */
	public static boolean isOwn(RegisteredClient client) {
		return Boolean.TRUE.equals(client.getClientSettings().getSetting(OWN));
	}

	private RegisteredClient client(OAuthSettings.Application application) {
		RegisteredClient.Builder client = client(application.id(), false, true);
		String secret = application.secret();
		if (secret != null) {
			authenticating(client, secret);
		}
		else {
			client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		return client.clientName(application.name())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUris((all) -> all.addAll(application.redirectUris()))
			.postLogoutRedirectUris((all) -> all.addAll(application.postLogoutRedirectUris()))
			.scopes((all) -> all.addAll(application.scopes()))
			.tokenSettings(tokens().idTokenSignatureAlgorithm(application.idTokenSignedResponseAlg()).build())
			.build();
	}

	private RegisteredClient.Builder confidential(String id, String secret) {
		return authenticating(own(id, false), secret);
	}

	private static RegisteredClient.Builder authenticating(RegisteredClient.Builder client, String secret) {
		return client.clientSecret(ClientSecretHash.INSTANCE.encode(secret.strip()))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
	}

	private RegisteredClient.Builder own(String id, boolean asking) {
		return client(id, true, asking);
	}

	/**
	 * @param asking whether people are asked each time: anybody on the machine can
	 * pretend to be a client without secret, and other applications are others
	 */
	private RegisteredClient.Builder client(String id, boolean own, boolean asking) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.clientSettings(ClientSettings.builder()
				.requireProofKey(true)
				.requireAuthorizationConsent(asking)
				.setting(OWN, own)
				.build())
			.tokenSettings(tokens().build());
	}

	private TokenSettings.Builder tokens() {
		return TokenSettings.builder()
			.authorizationCodeTimeToLive(CODE)
			.accessTokenTimeToLive(ACCESS)
			.refreshTokenTimeToLive(this.refresh)
			.reuseRefreshTokens(false)
			.idTokenSignatureAlgorithm(SignatureAlgorithm.ES256);
	}

}
