package io.liaison.gateway.connection;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Mono;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The port for health and metrics serves nothing else: by itself it would also serve the
 * gateway's pages, whose handlers its context inherits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ManagementPort implements WebFilter {

	private static final PathPattern ENDPOINTS = PathPatternParser.defaultInstance.parse("/actuator/**");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		boolean management = WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(),
				"management");
		return (management && !ENDPOINTS.matches(path)) ? Mono.error(GatewayProblem.notFound())
				: chain.filter(exchange);
	}

}
