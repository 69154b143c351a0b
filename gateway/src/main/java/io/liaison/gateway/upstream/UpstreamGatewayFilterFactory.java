package io.liaison.gateway.upstream;

import java.time.Duration;
import java.util.List;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.liaison.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;

/**
 * The filter {@code Upstream=name[,limit]}: a service that cannot be reached, or does not
 * begin to answer within the limit after it got the whole request, is a 503 with
 * {@code Retry-After}, and after several such failures it is left alone for a moment. How
 * long an answer then takes is not limited.
 */
@Component
class UpstreamGatewayFilterFactory extends AbstractGatewayFilterFactory<UpstreamGatewayFilterFactory.Limits> {

	/** Seconds; also the time that an open circuit stays open. */
	static final int PAUSE = 2;

	private final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
		.slidingWindowSize(20)
		.minimumNumberOfCalls(10)
		.failureRateThreshold(50)
		.waitDurationInOpenState(Duration.ofSeconds(PAUSE))
		.permittedNumberOfCallsInHalfOpenState(3)
		.build());

	UpstreamGatewayFilterFactory() {
		super(Limits.class);
	}

	@Override
	public List<String> shortcutFieldOrder() {
		return List.of("name", "limit");
	}

	@Override
	public GatewayFilter apply(Limits limits) {
		CircuitBreaker circuit = this.circuits.circuitBreaker(limits.name);
		return (exchange, chain) -> Mono.defer(() -> {
			if (!circuit.tryAcquirePermission()) {
				return Mono.error(unavailable(null));
			}
			return new UpstreamCall(circuit, limits.limit).run(exchange, chain)
				.onErrorMap(UpstreamCall::unreachable, UpstreamGatewayFilterFactory::unavailable);
		});
	}

	private static GatewayProblem unavailable(@Nullable Throwable failure) {
		return GatewayProblem.unavailable("A part of the system does not answer. Try again.", PAUSE, failure);
	}

	/** Bound from the route's definition. */
	static class Limits {

		private String name = "";

		private Duration limit = Duration.ofSeconds(20);

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public Duration getLimit() {
			return this.limit;
		}

		public void setLimit(Duration limit) {
			this.limit = limit;
		}

	}

}
