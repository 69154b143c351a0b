package io.liaison.platform.security;

import java.net.URI;
import java.util.List;

import io.liaison.platform.security.token.BearerProblems;
import io.liaison.platform.security.token.IssuerKeys;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every service is a stateless resource server. The chain is the last one: a service may
 * put chains of its own before it. It checks tokens that come along; whether one is
 * needed is for {@link HandlerAuthorisation} to say.
 */
@AutoConfiguration(before = { ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class })
@ConditionalOnWebApplication(type = Type.SERVLET)
class ResourceServerAutoConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerAuthorisation()).order(Ordered.HIGHEST_PRECEDENCE);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CallerArgument());
	}

	@Bean
	static HandlerRules handlerRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
		return new HandlerRules(handlers);
	}

	@Bean
	@ConditionalOnMissingBean
	static JwtDecoder accessTokenDecoder(@Value("${liaison.jwk-set-uri}") URI keys,
			@Value("${liaison.issuer}") String issuer, ObjectProvider<OAuth2TokenValidator<Jwt>> validators) {
		return AccessTokens.decoder(IssuerKeys.at(keys), issuer, validators.orderedStream().toList());
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	@ConditionalOnMissingBean(name = "resourceServerChain")
	static SecurityFilterChain resourceServerChain(HttpSecurity http, JwtDecoder accessTokenDecoder,
			@Value("${liaison.issuer}") String issuer,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
		BearerProblems problems = new BearerProblems(answers);
		return http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
				.permitAll()
				.requestMatchers(EndpointRequest.toAnyEndpoint())
				.denyAll()
				.anyRequest()
				.permitAll())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.oauth2ResourceServer((server) -> server.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems)
				.jwt((jwt) -> jwt.decoder(accessTokenDecoder))
				.dPoP((proofs) -> proofs.authenticationFailureHandler(answerOutages(problems)))
				.protectedResourceMetadata(
						(metadata) -> metadata.protectedResourceMetadataCustomizer((api) -> describe(api, issuer)))
				.withObjectPostProcessor(forBearers(answerOutages(problems))))
			.build();
	}

	/** What is so here, under the public address (RFC 9728). */
	private static void describe(OAuth2ProtectedResourceMetadata.Builder api, String issuer) {
		api.resource(issuer)
			.authorizationServer(issuer)
			.claims((claims) -> claims.remove("tls_client_certificate_bound_access_tokens"));
	}

	/** An issuer that is away is told as 503; by default it would become a 500. */
	private static AuthenticationEntryPointFailureHandler answerOutages(BearerProblems problems) {
		AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(problems);
		handler.setRethrowAuthenticationServiceException(false);
		return handler;
	}

	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> forBearers(
			AuthenticationEntryPointFailureHandler handler) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(handler);
				return filter;
			}
		};
	}

}
