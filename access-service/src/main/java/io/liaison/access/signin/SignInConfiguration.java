package io.liaison.access.signin;

import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.browser.Leaving;
import io.liaison.access.signin.page.OutageFilter;
import io.liaison.access.signin.page.PageLanguages;
import io.liaison.access.signin.page.ProblemPages;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ViewResolver;

/**
 * The pages under /auth: a session cookie of their own on the gateway's origin, hardened
 * where there is TLS ({@code __Host-} cookies need it).
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SignInConfiguration {

	static final String SIGN_IN = "/auth/sign-in";

	static final String PASSKEY = "/auth/passkeys/sign-in";

	static final String PASSKEY_CHALLENGE = "/auth/passkeys/sign-in-challenge";

	static final String SECOND_FACTOR = "/auth/second-factor";

	/** Where one is sent of whom a second factor is demanded that there is not yet. */
	static final String ENROL = "/auth/security/authenticator?demanded";

	static final String SIGN_OUT = "/auth/sign-out";

	static final String CHOOSE = "/auth/choose-account";

	private static final String COOKIE = "LIAISON-AUTH";

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 10)
	SecurityFilterChain signInChain(HttpSecurity http, PasswordSignIn provider, Arrivals arrivals, Leaving leaving,
			Devices devices, PageHeaders pageHeaders, AccessSettings settings) {
		return http.securityMatcher("/auth/**")
			// this one alone: the shared manager has it too, and would try a second time
			.authenticationManager(new ProviderManager(provider))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfCookie(settings)))
			.exceptionHandling((refused) -> refused.accessDeniedHandler(new StaleForms()))
			.requestCache(RequestCacheConfigurer::disable)
			.formLogin((form) -> form.loginPage(SIGN_IN)
				.loginProcessingUrl(SIGN_IN)
				.authenticationDetailsSource(devices::client)
				.successHandler(arrivals)
				// without the exception in the session: it holds the password
				.failureHandler((request, response,
						ex) -> response.sendRedirect(WaitingRequest.carried(request,
								(ex instanceof ChoiceDemanded choice) ? choice.page() : SIGN_IN + "?refused"))))
			.logout((out) -> out.logoutUrl(SIGN_OUT)
				.addLogoutHandler(leaving)
				.logoutSuccessHandler(new Departures(settings)))
			.headers(pageHeaders::on)
			.build();
	}

	/** A store that is away is a 503 in filters as it is in handlers. */
	@Bean
	OutageFilter outageFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
			ProblemPages pages, @Qualifier("thymeleafViewResolver") ViewResolver views, PageLanguages languages) {
		return new OutageFilter(answers, pages, views, languages);
	}

	@Bean
	FilterRegistrationBean<OutageFilter> outages(OutageFilter filter) {
		FilterRegistrationBean<OutageFilter> first = new FilterRegistrationBean<>(filter);
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

	static String name(String plain, AccessSettings settings) {
		return settings.cookie(plain);
	}

}
