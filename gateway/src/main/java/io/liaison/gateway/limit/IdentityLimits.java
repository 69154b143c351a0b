package io.liaison.gateway.limit;

import java.text.ParseException;
import java.util.Optional;

import com.nimbusds.jwt.JWTParser;
import io.liaison.gateway.limit.RateLimit.Per;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Holds the limits per identity, once a session's token is there. The token is not
 * checked here: a request counts when the service did not refuse the token, so that
 * nobody uses up what is another's with a forged one.
 */
@Component
class IdentityLimits implements GlobalFilter, Ordered {

	/** after the first filter of a route, which is the session's */
	private static final int AFTER_SESSION = 2;

	private static final String BEARER = "Bearer ";

	private final RateLimits limits;

	private final AddressLimits addresses;

	IdentityLimits(RateLimits limits, AddressLimits addresses) {
		this.limits = limits;
		this.addresses = addresses;
	}

	@Override
	public int getOrder() {
		return AFTER_SESSION;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		Optional<Allowance> found = this.limits.of(exchange.getRequest(), Per.IDENTITY, this::identity);
		if (found.isEmpty()) {
			return chain.filter(exchange);
		}
		Allowance allowance = found.get();
		if (allowance.isEmpty(exchange.getResponse().getHeaders())) {
			return Mono.error(allowance.refusal());
		}
		return chain.filter(exchange).doOnSuccess((answered) -> {
			if (!HttpStatus.UNAUTHORIZED.equals(exchange.getResponse().getStatusCode())) {
				allowance.spend();
			}
		});
	}

	private String identity(ServerHttpRequest request) {
		String subject = subject(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
		return (subject != null) ? "sub " + subject : this.addresses.address(request);
	}

	private static @Nullable String subject(@Nullable String authorization) {
		if (authorization == null || !authorization.startsWith(BEARER)) {
			return null;
		}
		try {
			return JWTParser.parse(authorization.substring(BEARER.length())).getJWTClaimsSet().getSubject();
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
