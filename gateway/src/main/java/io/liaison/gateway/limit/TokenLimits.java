package io.liaison.gateway.limit;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.gateway.limit.RateLimit.Per;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Holds the limits per caller and per identity, once a session's token is there. Whoever
 * has no token that holds is counted by address.
 */
@Component
class TokenLimits implements GlobalFilter, Ordered {

	/** after the first filter of a route, which is the session's */
	private static final int AFTER_SESSION = 2;

	private final RateLimits limits;

	private final AddressLimits addresses;

	private final TokenHolders holders;

	TokenLimits(RateLimits limits, AddressLimits addresses, TokenHolders holders) {
		this.limits = limits;
		this.addresses = addresses;
		this.holders = holders;
	}

	@Override
	public int getOrder() {
		return AFTER_SESSION;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		List<RateLimits.Limit> all = Stream.of(Per.CALLER, Per.IDENTITY)
			.flatMap((per) -> this.limits.of(request, per).stream())
			.toList();
		if (all.isEmpty()) {
			return chain.filter(exchange);
		}
		return this.holders.of(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
			.switchIfEmpty(Mono.fromSupplier(() -> TokenHolders.Holder.at(this.addresses.address(request))))
			.flatMap((holder) -> {
				for (RateLimits.Limit limit : all) {
					Allowance allowance = limit.left(holder.counted(limit.per()));
					if (!allowance.take(exchange.getResponse().getHeaders())) {
						return Mono.error(allowance.refusal());
					}
				}
				return chain.filter(exchange);
			});
	}

}
