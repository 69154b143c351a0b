package io.liaison.gateway.limit;

import java.util.Optional;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.limit.RateLimit.Per;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Holds the limits per identity, once a session's token is there. The signature is
 * checked, so that nobody uses up what is another's with a forged token; whoever has no
 * token that holds is counted by address.
 */
@Component
class IdentityLimits implements GlobalFilter, Ordered {

	/** after the first filter of a route, which is the session's */
	private static final int AFTER_SESSION = 2;

	private final RateLimits limits;

	private final AddressLimits addresses;

	private final ReactiveJwtDecoder tokens;

	IdentityLimits(RateLimits limits, AddressLimits addresses, GatewaySettings settings) {
		this.limits = limits;
		this.addresses = addresses;
		this.tokens = NimbusReactiveJwtDecoder.withJwkSetUri(settings.accessUrl() + "/auth/oauth2/jwks")
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.validateType(false)
			.build();
	}

	@Override
	public int getOrder() {
		return AFTER_SESSION;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		Optional<RateLimits.Limit> limit = this.limits.of(exchange.getRequest(), Per.IDENTITY);
		if (limit.isEmpty()) {
			return chain.filter(exchange);
		}
		return identity(exchange.getRequest()).flatMap((client) -> {
			Allowance allowance = limit.get().left(client);
			return allowance.take(exchange.getResponse().getHeaders()) ? chain.filter(exchange)
					: Mono.error(allowance.refusal());
		});
	}

	private Mono<String> identity(ServerHttpRequest request) {
		return Mono.justOrEmpty(token(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION)))
			.flatMap(this.tokens::decode)
			.mapNotNull(Jwt::getSubject)
			.map((subject) -> "sub " + subject)
			.onErrorResume(JwtException.class, (noToken) -> Mono.empty())
			.switchIfEmpty(Mono.fromSupplier(() -> this.addresses.address(request)));
	}

	/** Bearer or DPoP (RFC 6750, RFC 9449), however it is written. */
	private static Optional<String> token(@Nullable String authorization) {
		String[] parts = (authorization != null) ? authorization.strip().split(" +", 2) : new String[0];
		return (parts.length == 2 && (parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("DPoP")))
				? Optional.of(parts[1]) : Optional.empty();
	}

}
