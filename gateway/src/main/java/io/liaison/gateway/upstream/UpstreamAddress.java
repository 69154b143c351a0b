package io.liaison.gateway.upstream;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Hands path and query on as they came. The library encodes them again whenever it finds
 * one raw character that it would have escaped, such as the second {@code =} of
 * {@code a=b=c}.
 */
@Component
class UpstreamAddress implements GlobalFilter, Ordered {

	@Override
	public int getOrder() {
		return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		exchange.getAttributes()
			.computeIfPresent(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
					(name, routed) -> unchanged((URI) routed, exchange.getRequest().getURI()));
		return chain.filter(exchange);
	}

	private static URI unchanged(URI routed, URI asked) {
		String query = (asked.getRawQuery() != null) ? "?" + asked.getRawQuery() : "";
		return URI.create(routed.getScheme() + "://" + routed.getRawAuthority() + asked.getRawPath() + query);
	}

}
