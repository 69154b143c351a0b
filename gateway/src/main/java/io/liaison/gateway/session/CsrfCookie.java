package io.liaison.gateway.session;

import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Gives signed-in browsers the CSRF cookie, which Spring Security makes only on demand.
 */
@Component
@Order(0) // after the security chain
class CsrfCookie implements WebFilter {

	private final BrowserRequests browsers;

	CsrfCookie(BrowserRequests browsers) {
		this.browsers = browsers;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
		return this.browsers.signedIn(exchange).flatMap((session) -> token).then(chain.filter(exchange));
	}

}
