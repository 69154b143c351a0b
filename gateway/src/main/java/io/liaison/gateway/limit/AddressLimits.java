package io.liaison.gateway.limit;

import java.util.Optional;

import io.liaison.gateway.connection.ClientAddresses;
import io.liaison.gateway.limit.RateLimit.Per;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/** Holds the limits per address, before a session is looked for or made. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AddressLimits implements WebFilter {

	private final RateLimits limits;

	private final ClientAddresses clients;

	AddressLimits(RateLimits limits, ClientAddresses clients) {
		this.limits = limits;
		this.clients = clients;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Optional<Allowance> allowance = this.limits.of(exchange.getRequest(), Per.ADDRESS)
			.map((limit) -> limit.left(address(exchange.getRequest())));
		if (allowance.isPresent() && !allowance.get().take(exchange.getResponse().getHeaders())) {
			return Mono.error(allowance.get().refusal());
		}
		return chain.filter(exchange);
	}

	String address(ServerHttpRequest request) {
		return ClientAddresses
			.countedBy(this.clients.of(request.getRemoteAddress(), request.getHeaders().getOrEmpty("X-Forwarded-For")));
	}

}
