package io.liaison.gateway.signin;

import java.util.Set;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.problem.GatewayProblem;
import io.liaison.gateway.session.BrowserRequests;
import io.liaison.gateway.session.SessionCookies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.session.HeaderWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * Signs browsers in ({@code /login?to=…&account=…&step-up}) and out
 * ({@code POST /logout}). It lets every request pass: who may do what is the services'
 * matter.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class BrowserSecurity {

	private static final Logger LOG = LoggerFactory.getLogger(BrowserSecurity.class);

	@Bean
	SecurityWebFilterChain browserChain(ServerHttpSecurity http, GatewaySettings settings, BrowserRequests browsers,
			SessionCookies cookies, SignInRequests signInRequests, WaitingSignIns waiting, SignOut signOut) {
		return http.authorizeExchange((requests) -> requests.anyExchange().permitAll())
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.requestCache((cache) -> cache.requestCache(NoOpServerRequestCache.getInstance()))
			.headers((headers) -> SecurityHeaders.write(headers, settings))
			.csrf((csrf) -> protect(csrf, browsers, cookies))
			.oauth2Login((login) -> signIn(login, signInRequests, waiting))
			.logout((logout) -> logout.logoutSuccessHandler(signOut))
			.build();
	}

	private static void protect(CsrfSpec csrf, BrowserRequests browsers, SessionCookies cookies) {
		CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieName(cookies.csrf());
		tokens.setCookieCustomizer(cookies::harden);
		csrf.csrfTokenRepository(tokens)
			.csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
			.requireCsrfProtectionMatcher(browsers)
			.accessDeniedHandler((exchange, denied) -> Mono.error(GatewayProblem.csrf(denied)));
	}

	private static void signIn(OAuth2LoginSpec login, SignInRequests requests, WaitingSignIns waiting) {
		ServerAuthenticationFailureHandler toHome = new RedirectServerAuthenticationFailureHandler("/?sign-in=failed");
		ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
		login.loginPage("/login")
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.authorizationRequestRepository(waiting)
			.authorizationRequestResolver(requests)
			.authenticationSuccessHandler((filtered, user) -> redirect.sendRedirect(filtered.getExchange(),
					WaitingSignIns.wayBackOf(filtered.getExchange())))
			.authenticationFailureHandler((exchange, failure) -> {
				LOG.warn("A sign-in failed: {}", failure.getMessage());
				return WaitingSignIns.whenRefused(exchange.getExchange())
					.filter((place) -> isRefusal(failure))
					.map((place) -> redirect.sendRedirect(exchange.getExchange(), place))
					.orElseGet(() -> toHome.onAuthenticationFailure(exchange, failure));
			});
	}

	/** Whether access-service answered so, and nothing broke on the way. */
	private static boolean isRefusal(AuthenticationException failure) {
		return failure instanceof OAuth2AuthenticationException refused
				&& Set.of(OAuth2ErrorCodes.INVALID_GRANT, OAuth2ErrorCodes.ACCESS_DENIED)
					.contains(refused.getError().getErrorCode());
	}

	/**
	 * What the firewall holds back (RFC 3986, 7): escaped slashes, {@code ;} and such.
	 */
	@Bean
	ServerExchangeRejectedHandler heldBack() {
		return (exchange, rejected) -> Mono
			.error(GatewayProblem.invalid("The address or a header has characters that are not taken."));
	}

	/** Sessions are ours alone; nothing else may take our cookie for one of its own. */
	@Bean
	WebSessionIdResolver webSessionIdResolver() {
		HeaderWebSessionIdResolver none = new HeaderWebSessionIdResolver();
		none.setHeaderName("X-Liaison-No-Session");
		return none;
	}

}
