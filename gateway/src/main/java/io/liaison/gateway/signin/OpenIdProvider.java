package io.liaison.gateway.signin;

import java.time.Duration;

import io.liaison.gateway.GatewaySettings;
import io.netty.channel.ChannelOption;
import reactor.netty.http.client.HttpClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * access-service as the gateway's OpenID provider. Browsers reach it under the public
 * URL, the gateway directly; nothing is discovered, so that the gateway starts without
 * it.
 */
@Configuration(proxyBeanMethods = false)
class OpenIdProvider {

	static final String REGISTRATION = "liaison";

	@Bean
	ClientRegistration clientRegistration(GatewaySettings settings) {
		return ClientRegistration.withRegistrationId(REGISTRATION)
			.clientId("liaison-gateway")
			.clientSecret(settings.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
			.scope("openid")
			.redirectUri(settings.issuer() + "/login/oauth2/code/" + REGISTRATION)
			.issuerUri(settings.issuer().toString())
			.authorizationUri(settings.issuer() + "/auth/oauth2/authorize")
			.tokenUri(settings.accessUrl() + "/auth/oauth2/token")
			.jwkSetUri(settings.accessUrl() + "/auth/oauth2/jwks")
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
	}

	@Bean
	InMemoryReactiveClientRegistrationRepository clientRegistrations(ClientRegistration registration) {
		return new InMemoryReactiveClientRegistrationRepository(registration);
	}

	@Bean
	WebClient backChannel() {
		HttpClient http = HttpClient.create()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
			.responseTimeout(Duration.ofSeconds(10));
		return WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
	}

	@Bean
	WebClientReactiveAuthorizationCodeTokenResponseClient codes(WebClient backChannel) {
		WebClientReactiveAuthorizationCodeTokenResponseClient client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
		client.setWebClient(backChannel);
		return client;
	}

	@Bean
	WebClientReactiveRefreshTokenTokenResponseClient refreshes(WebClient backChannel) {
		WebClientReactiveRefreshTokenTokenResponseClient client = new WebClientReactiveRefreshTokenTokenResponseClient();
		client.setWebClient(backChannel);
		return client;
	}

	@Bean
	ReactiveOidcIdTokenDecoderFactory idTokens() {
		ReactiveOidcIdTokenDecoderFactory factory = new ReactiveOidcIdTokenDecoderFactory();
		factory.setJwsAlgorithmResolver((registration) -> SignatureAlgorithm.ES256);
		return factory;
	}

}
