package io.liaison.gateway.connection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses what no route can do: unknown methods, TRACE, other protocols, and who is two
 * callers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests implements WebFilter {

	private static final Set<HttpMethod> ALLOWED = new LinkedHashSet<>(List.of(HttpMethod.GET, HttpMethod.HEAD,
			HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS));

	private static final Set<String> KNOWN = Set.of("TRACE", "CONNECT");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!ALLOWED.contains(request.getMethod())) {
			return Mono.error(KNOWN.contains(request.getMethod().name()) ? GatewayProblem.methodNotAllowed(ALLOWED)
					: GatewayProblem.notImplemented());
		}
		if ("websocket".equalsIgnoreCase(request.getHeaders().getFirst(HttpHeaders.UPGRADE))) {
			return Mono.error(GatewayProblem.invalid("No resource can be used through a WebSocket."));
		}
		// who counts by the first and who checks the last would not mean the same
		if (request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).size() > 1) {
			return Mono.error(GatewayProblem.invalid("A request has one Authorization header."));
		}
		return chain.filter(exchange);
	}

}
