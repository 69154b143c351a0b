package io.liaison.access.settings;

import io.liaison.platform.overload.ReservedRequests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** By which sign-ins end and logins are turned off, however much else is asked. */
@Configuration(proxyBeanMethods = false)
class ReservedRoutes {

	@Bean
	ReservedRequests endings() {
		return new ReservedRequests(new OrRequestMatcher(PathPatternRequestMatcher.pathPattern("/auth/sign-out"),
				PathPatternRequestMatcher.pathPattern("/auth/connect/logout"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/auth/oauth2/revoke"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.DELETE, "/api/view-as/*"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.PATCH, "/api/accounts/*/grants/**")));
	}

}
