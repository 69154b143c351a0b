package io.liaison.access.signin;

import java.time.Duration;

import io.liaison.access.settings.AccessSettings;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The pages under /auth: a session cookie of their own on the gateway's origin, hardened
 * where there is TLS ({@code __Host-} cookies need it).
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SignInConfiguration {

	static final String SIGN_IN = "/auth/sign-in";

	static final String SIGN_OUT = "/auth/sign-out";

	static final String CHOOSE = "/auth/choose-account";

	/** How long one stays signed in without doing anything. */
	private static final Duration SIGNED_IN = Duration.ofHours(8);

	private static final String COOKIE = "LIAISON-AUTH";

	// no form-action: it would also bind the redirect back to a client on a loopback
	// address
	private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 10)
	SecurityFilterChain signInChain(HttpSecurity http, PasswordSignIn provider, AccessSettings settings) {
		return http.securityMatcher("/auth/**")
			.authenticationProvider(provider)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfCookie(settings)))
			.formLogin((form) -> form.loginPage(SIGN_IN)
				.loginProcessingUrl(SIGN_IN)
				.successHandler((request, response, who) -> {
					request.getSession().setMaxInactiveInterval((int) SIGNED_IN.toSeconds());
					response.sendRedirect(CHOOSE);
				})
				// without the exception in the session: it holds the password
				.failureHandler((request, response, ex) -> response.sendRedirect(SIGN_IN + "?refused")))
			.logout((out) -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_OUT))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
				.frameOptions(FrameOptionsConfig::deny))
			.build();
	}

	/** Remembers which authorization a visitor was sent away from to sign in. */
	@Bean
	RequestCache savedRequests() {
		HttpSessionRequestCache requests = new HttpSessionRequestCache();
		requests.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, MembershipGuard.AUTHORIZE));
		return requests;
	}

	/** A store that is away is a 503 in filters as it is in handlers. */
	@Bean
	FilterRegistrationBean<OutageFilter> outages(
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
		FilterRegistrationBean<OutageFilter> first = new FilterRegistrationBean<>(new OutageFilter(answers));
		first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return first;
	}

	@Bean
	CookieSerializer sessionCookie(AccessSettings settings) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name(COOKIE, settings));
		cookie.setCookiePath("/");
		cookie.setUseSecureCookie(settings.tls());
		cookie.setSameSite("Lax");
		return cookie;
	}

	private static CookieCsrfTokenRepository csrfCookie(AccessSettings settings) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(name(COOKIE + "-CSRF", settings));
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.secure(settings.tls()).httpOnly(true).sameSite("Lax"));
		return tokens;
	}

	private static String name(String plain, AccessSettings settings) {
		return settings.tls() ? "__Host-" + plain : plain;
	}

}
