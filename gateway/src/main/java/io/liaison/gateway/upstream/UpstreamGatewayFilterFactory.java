package io.liaison.gateway.upstream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.liaison.gateway.problem.GatewayProblem;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;

/**
 * The filter {@code Upstream=name[,limit]}: a service that cannot be reached, or does not
 * begin to answer within the limit, is a 503 with {@code Retry-After}, and after several
 * such failures it is left alone for a moment. Only connection failures and timeouts
 * count: a service that answers is a service that lives.
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
		.recordException(UpstreamGatewayFilterFactory::unreachable)
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
		TimeLimiter limiter = TimeLimiter.of(limits.limit);
		return (exchange, chain) -> chain.filter(exchange)
			.transformDeferred(TimeLimiterOperator.of(limiter))
			.transformDeferred(CircuitBreakerOperator.of(circuit))
			.onErrorMap((failure) -> unreachable(failure) || failure instanceof CallNotPermittedException,
					(failure) -> GatewayProblem.unavailable("A part of the system does not answer. Try again.", PAUSE,
							failure));
	}

	private static boolean unreachable(Throwable failure) {
		return failure instanceof IOException || failure instanceof TimeoutException;
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
