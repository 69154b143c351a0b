package io.liaison.gateway.session;

import java.util.Set;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells requests of a browser session from those of API clients, which bring an
 * Authorization header, and from those of nobody. The pages of access-service are
 * neither: they have a session and CSRF tokens of their own.
 */
@Component
public class BrowserRequests implements ServerWebExchangeMatcher {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
			HttpMethod.TRACE);

	private static final String FOUND = BrowserRequests.class.getName() + ".found";

	private final SessionCookies cookies;

	private final SignIns signIns;

	BrowserRequests(SessionCookies cookies, SignIns signIns) {
		this.cookies = cookies;
		this.signIns = signIns;
	}

	/** The session by which the request is authenticated, if any; looked for once. */
	@SuppressWarnings("unchecked")
	public Mono<BrowserSession> signedIn(ServerWebExchange exchange) {
		return (Mono<BrowserSession>) exchange.getAttributes()
			.computeIfAbsent(FOUND, (name) -> found(exchange).cache());
	}

	private Mono<BrowserSession> found(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		HttpCookie cookie = request.getCookies().getFirst(this.cookies.session());
		if (cookie == null || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
				|| request.getPath().value().startsWith("/auth/")) {
			return Mono.empty();
		}
		SessionKey key = new SessionKey(cookie.getValue());
		return this.signIns.find(key).map((signIn) -> new BrowserSession(key, signIn, exchange));
	}

	/** Matches what a foreign page could make a browser send on a user's behalf. */
	@Override
	public Mono<MatchResult> matches(ServerWebExchange exchange) {
		if (SAFE.contains(exchange.getRequest().getMethod())) {
			return MatchResult.notMatch();
		}
		return signedIn(exchange).flatMap((session) -> MatchResult.match()).switchIfEmpty(MatchResult.notMatch());
	}

}
