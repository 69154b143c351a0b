package io.liaison.access.oauth;

import java.util.List;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.liaison.access.authorization.AuthorizationAnswers;
import io.liaison.access.authorization.AuthorizationDemands;
import io.liaison.access.authorization.AuthorizationRequests;
import io.liaison.access.authorization.Consent;
import io.liaison.access.authorization.ConsentAnswers;
import io.liaison.access.authorization.RequestRules;
import io.liaison.access.link.LinkSigner;
import io.liaison.access.oauth.client.ClientSecretHash;
import io.liaison.access.oauth.client.LoopbackRedirects;
import io.liaison.access.oauth.key.SigningKeyStore;
import io.liaison.access.oauth.token.RefreshTokens;
import io.liaison.access.oauth.token.SignedTokens;
import io.liaison.access.oauth.token.TokenClaims;
import io.liaison.access.oauth.token.UserInfo;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.MembershipGuard;
import io.liaison.access.signin.PageHeaders;
import io.liaison.access.signin.SignInEntryPoint;
import io.liaison.access.signin.browser.ActiveAccount;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationConsentAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2TokenExchangeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.X509ClientCertificateAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The OpenID provider (OpenID Connect Core and Discovery 1.0), all of it under /auth but
 * the discovery document.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

	@Bean
	AuthorizationServerSettings authorizationServerSettings(AccessSettings settings) {
		return AuthorizationServerSettings.builder()
			.issuer(settings.issuer())
			.authorizationEndpoint(MembershipGuard.AUTHORIZE)
			.tokenEndpoint(Endpoints.TOKEN)
			.jwkSetEndpoint(Endpoints.KEYS)
			.tokenRevocationEndpoint(Endpoints.REVOKE)
			.tokenIntrospectionEndpoint(Endpoints.INTROSPECT)
			.oidcUserInfoEndpoint(Endpoints.USER_INFO)
			.oidcLogoutEndpoint(Endpoints.LOGOUT)
			.build();
	}

	@Bean
	OAuth2TokenGenerator<OAuth2Token> tokenGenerator(JWKSource<SecurityContext> keys, TokenClaims claims,
			LinkSigner linkSigner) {
		JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
		jwts.setJwtCustomizer(claims);
		return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(linkSigner));
	}

	/** Before whatever else judges bodies: clients are told of theirs as OAuth has it. */
	@Bean
	FilterRegistrationBean<ClientForms> clientForms() {
		FilterRegistrationBean<ClientForms> forms = new FilterRegistrationBean<>(new ClientForms());
		forms.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return forms;
	}

	@Bean
	SessionRegistry sessionRegistry() {
		return new NoSessions();
	}

	@Bean
	Discovery discovery(AccessSettings settings, JWKSet signingKeys) {
		return new Discovery(settings, List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL),
				SigningKeyStore.algorithms(signingKeys));
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain authorizationServerChain(HttpSecurity http, RegisteredClientRepository clients,
			OAuth2AuthorizationService authorizations, SignedTokens signed, ActiveAccount activeAccount,
			PageHeaders pageHeaders, Discovery discovery, UserInfo userInfo, SignOut signOut, EndpointFilters filters,
			AccessSettings settings) {
		PublicClientSupport publicClients = new PublicClientSupport(clients);
		AuthorizationAnswers authorizationAnswers = new AuthorizationAnswers(settings.issuer());
		ClientErrors errors = new ClientErrors();
		return http.securityMatcher(Endpoints::include)
			.with(new OAuth2AuthorizationServerConfigurer(), (provider) -> provider
				.clientAuthentication((client) -> client.authenticationConverter(publicClients)
					.authenticationConverters((all) -> all.removeIf(AuthorizationServer::isNotOffered))
					.authenticationProvider(publicClients)
					.errorResponseHandler(errors)
					.authenticationProviders((all) -> all.forEach(AuthorizationServer::plainSecrets)))
				.authorizationServerMetadataEndpoint((endpoint) -> endpoint
					.authorizationServerMetadataCustomizer((document) -> document.claims(discovery::provider)))
				.authorizationEndpoint((endpoint) -> endpoint
					.authorizationRequestConverters((all) -> all
						.replaceAll((it) -> (it instanceof OAuth2AuthorizationConsentAuthenticationConverter)
								? new ConsentAnswers(it, authorizations) : new AuthorizationRequests(it, clients)))
					.authenticationProviders((all) -> all.forEach(AuthorizationServer::requestRules))
					.consentPage(Consent.PAGE)
					.authorizationResponseHandler(authorizationAnswers)
					.errorResponseHandler(authorizationAnswers))
				.tokenEndpoint((endpoint) -> endpoint
					.accessTokenRequestConverters((all) -> all.removeIf(AuthorizationServer::isNotOffered)))
				.tokenIntrospectionEndpoint((endpoint) -> endpoint
					.authenticationProviders((all) -> all.replaceAll(AuthorizationServer::ownTokens)))
				.oidc((oidc) -> oidc
					.providerConfigurationEndpoint((endpoint) -> endpoint
						.providerConfigurationCustomizer((document) -> document.claims(discovery::provider)))
					.userInfoEndpoint((endpoint) -> endpoint.userInfoMapper(userInfo))
					.logoutEndpoint((endpoint) -> endpoint.logoutResponseHandler(signOut.answer())
						.errorResponseHandler(signOut))))
			.oauth2ResourceServer((resource) -> resource.jwt((jwt) -> jwt.decoder(signed.accessTokens()))
				.dPoP(Customizer.withDefaults())
				.protectedResourceMetadata(
						(metadata) -> metadata.protectedResourceMetadataCustomizer(discovery::resource)))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(AuthorizationDemands::isSilent)
				.permitAll()
				.anyRequest()
				.authenticated())
			.exceptionHandling((refused) -> refused
				.defaultAuthenticationEntryPointFor(new SignInEntryPoint(),
						PathPatternRequestMatcher.pathPattern(MembershipGuard.AUTHORIZE))
				.defaultAuthenticationEntryPointFor(errors, Endpoints::takesForm)
				.defaultAuthenticationEntryPointFor(new BearerTokenAuthenticationEntryPoint(), (request) -> true))
			.requestCache(RequestCacheConfigurer::disable)
			.headers(pageHeaders::on)
			.addFilterBefore(filters.methods(), SecurityContextHolderFilter.class)
			.addFilterBefore(new TokenOutage(), SecurityContextHolderFilter.class)
			.addFilterAfter(filters.demands(), SecurityContextHolderFilter.class)
			.addFilterAfter(new MembershipGuard(activeAccount), SecurityContextHolderFilter.class)
			.build();
	}

	/** What the framework reads and none of our clients is registered for. */
	private static boolean isNotOffered(AuthenticationConverter reader) {
		return reader instanceof JwtClientAssertionAuthenticationConverter
				|| reader instanceof X509ClientCertificateAuthenticationConverter
				|| reader instanceof OAuth2TokenExchangeAuthenticationConverter
				|| reader instanceof OAuth2DeviceCodeAuthenticationConverter;
	}

	private static void plainSecrets(AuthenticationProvider provider) {
		if (provider instanceof ClientSecretAuthenticationProvider secrets) {
			secrets.setPasswordEncoder(ClientSecretHash.INSTANCE);
		}
	}

	private static void requestRules(AuthenticationProvider provider) {
		if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
			requests.setAuthenticationValidator(new LoopbackRedirects().andThen(new RequestRules()));
			requests.setAuthorizationConsentRequired(Consent::isRequired);
		}
		if (provider instanceof OAuth2AuthorizationConsentAuthenticationProvider answers) {
			answers.setAuthorizationConsentCustomizer(Consent::take);
		}
	}

	private static AuthenticationProvider ownTokens(AuthenticationProvider provider) {
		return (provider instanceof OAuth2TokenIntrospectionAuthenticationProvider introspection)
				? new OwnTokensOnly(introspection) : provider;
	}

}
