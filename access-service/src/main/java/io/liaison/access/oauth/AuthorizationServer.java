package io.liaison.access.oauth;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.liaison.access.link.LinkSigner;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.ActiveAccount;
import io.liaison.access.signin.MembershipGuard;
import io.liaison.access.signin.PageHeaders;
import io.liaison.access.signin.SignInEntryPoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The OpenID provider (OpenID Connect Core and Discovery 1.0), all of it under /auth but
 * the discovery document.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

	static final String TOKEN = "/auth/oauth2/token";

	static final String REVOKE = "/auth/oauth2/revoke";

	@Bean
	AuthorizationServerSettings authorizationServerSettings(AccessSettings settings) {
		return AuthorizationServerSettings.builder()
			.issuer(settings.issuer())
			.authorizationEndpoint(MembershipGuard.AUTHORIZE)
			.tokenEndpoint(TOKEN)
			.jwkSetEndpoint("/auth/oauth2/jwks")
			.tokenRevocationEndpoint(REVOKE)
			.tokenIntrospectionEndpoint("/auth/oauth2/introspect")
			.oidcUserInfoEndpoint("/auth/userinfo")
			.oidcLogoutEndpoint("/auth/connect/logout")
			.build();
	}

	@Bean
	OAuth2TokenGenerator<OAuth2Token> tokenGenerator(JWKSource<SecurityContext> keys, TokenClaims claims,
			LinkSigner linkSigner) {
		JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
		jwts.setJwtCustomizer(claims);
		return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(linkSigner));
	}

	@Bean
	SessionRegistry sessionRegistry() {
		return new NoSessions();
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain authorizationServerChain(HttpSecurity http, RegisteredClientRepository clients,
			OAuth2AuthorizationService authorizations, JwtDecoder accessTokens, ActiveAccount activeAccount,
			PageHeaders pageHeaders) {
		OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
		PublicClientSupport publicClients = new PublicClientSupport(clients);
		return http.securityMatcher(server.getEndpointsMatcher())
			.with(server, (provider) -> provider
				.clientAuthentication((client) -> client.authenticationConverter(publicClients)
					.authenticationProvider(publicClients)
					.authenticationProviders((all) -> all.forEach(AuthorizationServer::plainSecrets)))
				.authorizationEndpoint((endpoint) -> endpoint
					.authenticationProviders((all) -> all.forEach(AuthorizationServer::loopbackRedirects)))
				.tokenIntrospectionEndpoint((endpoint) -> endpoint
					.authenticationProviders((all) -> all.replaceAll(AuthorizationServer::ownTokens)))
				.oidc((oidc) -> oidc
					.providerConfigurationEndpoint(
							(endpoint) -> endpoint.providerConfigurationCustomizer(AuthorizationServer::announce))
					.userInfoEndpoint((endpoint) -> endpoint
						.userInfoMapper((context) -> userInfo(context.getAccessToken().getTokenValue(), accessTokens)))
					.logoutEndpoint((endpoint) -> endpoint.logoutResponseHandler(signOut(authorizations)))))
			.oauth2ResourceServer((resource) -> resource.jwt((jwt) -> jwt.decoder(accessTokens)))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.exceptionHandling((refused) -> refused
				.defaultAuthenticationEntryPointFor(new SignInEntryPoint(),
						PathPatternRequestMatcher.pathPattern(MembershipGuard.AUTHORIZE))
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						(request) -> true))
			.requestCache(RequestCacheConfigurer::disable)
			.headers(pageHeaders::on)
			.addFilterBefore(new TokenOutage(), SecurityContextHolderFilter.class)
			.addFilterAfter(new MembershipGuard(activeAccount), SecurityContextHolderFilter.class)
			.build();
	}

	/** Only what our clients can use, out of all that the framework could do. */
	private static void announce(OidcProviderConfiguration.Builder discovery) {
		Consumer<List<String>> secrets = only("client_secret_basic", "client_secret_post");
		Consumer<List<String>> secretsOrNone = only("client_secret_basic", "client_secret_post", "none");
		discovery.idTokenSigningAlgorithms(only(SignatureAlgorithm.ES256.getName()))
			.grantTypes(only("authorization_code", "refresh_token", "client_credentials"))
			.tokenEndpointAuthenticationMethods(secretsOrNone)
			.tokenRevocationEndpointAuthenticationMethods(secretsOrNone)
			.tokenIntrospectionEndpointAuthenticationMethods(secrets)
			.claim("prompt_values_supported", List.of("none"));
	}

	private static Consumer<List<String>> only(String... values) {
		return (all) -> {
			all.clear();
			all.addAll(List.of(values));
		};
	}

	private static void plainSecrets(AuthenticationProvider provider) {
		if (provider instanceof ClientSecretAuthenticationProvider secrets) {
			secrets.setPasswordEncoder(ClientSecretHash.INSTANCE);
		}
	}

	private static void loopbackRedirects(AuthenticationProvider provider) {
		if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
			requests.setAuthenticationValidator(new LoopbackRedirects());
		}
	}

	private static AuthenticationProvider ownTokens(AuthenticationProvider provider) {
		return (provider instanceof OAuth2TokenIntrospectionAuthenticationProvider introspection)
				? new OwnTokensOnly(introspection) : provider;
	}

	private static OidcUserInfo userInfo(String accessToken, JwtDecoder accessTokens) {
		Map<String, Object> claims = accessTokens.decode(accessToken).getClaims();
		OidcUserInfo.Builder info = OidcUserInfo.builder();
		for (String name : new String[] { "sub", "cid", "acc", "side" }) {
			Object value = claims.get(name);
			if (value != null) {
				info.claim(name, value);
			}
		}
		return info.build();
	}

	private static OidcLogoutAuthenticationSuccessHandler signOut(OAuth2AuthorizationService authorizations) {
		OidcLogoutAuthenticationSuccessHandler handler = new OidcLogoutAuthenticationSuccessHandler();
		handler.setLogoutHandler(new SignOut(authorizations));
		return handler;
	}

}
