package io.liaison.gateway.upstream;

import java.time.Duration;
import java.util.List;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.liaison.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The filter {@code Upstream=name[,limit]}: a service that cannot be reached, or does not
 * begin to answer within the limit after it got the whole request, is a 503 with
 * {@code Retry-After}, and after several such failures it is left alone for a moment. How
 * long an answer then takes is not limited. A service that answers is never left alone,
 * also when it answers 503 because it has too much to do.
 */
@Component
class UpstreamGatewayFilterFactory extends AbstractGatewayFilterFactory<UpstreamGatewayFilterFactory.Limits> {

	/** Seconds; also the time that an open circuit stays open. */
	static final int PAUSE = 2;

	private static final int CROWDED = 1;

	private final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
		.slidingWindowSize(20)
		.minimumNumberOfCalls(10)
		.failureRateThreshold(50)
		.waitDurationInOpenState(Duration.ofSeconds(PAUSE))
		.permittedNumberOfCallsInHalfOpenState(3)
		.build());

	private final InFlight inFlight;

	UpstreamGatewayFilterFactory(InFlight inFlight) {
		super(Limits.class);
		this.inFlight = inFlight;
	}

	@Override
	public List<String> shortcutFieldOrder() {
		return List.of("name", "limit");
	}

	@Override
	public GatewayFilter apply(Limits limits) {
		CircuitBreaker circuit = this.circuits.circuitBreaker(limits.name);
		Bulkhead places = this.inFlight.of(limits.name);
		return (exchange, chain) -> WholeBody.awaited(exchange).flatMap((whole) -> {
			boolean counts = this.inFlight.counts(whole.getRequest());
			if (counts && !places.tryAcquirePermission()) {
				return Mono.error(GatewayProblem.unavailable("There is more to do than can be done at once. Try again.",
						CROWDED, null));
			}
			Mono<Void> call = Mono.defer(() -> call(circuit, limits, whole, chain));
			return counts ? call.doFinally((end) -> places.onComplete()) : call;
		});
	}

	private static Mono<Void> call(CircuitBreaker circuit, Limits limits, ServerWebExchange exchange,
			GatewayFilterChain chain) {
		if (!circuit.tryAcquirePermission()) {
			return Mono.error(unavailable(null));
		}
		return new UpstreamCall(circuit, limits.limit).run(exchange, chain)
			.onErrorMap(UpstreamCall::unreachable, UpstreamGatewayFilterFactory::unavailable);
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
