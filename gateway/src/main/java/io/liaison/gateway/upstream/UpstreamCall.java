package io.liaison.gateway.upstream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * One permitted call of a service. What is counted is what the service did: connection
 * failures, and silence after it got the whole request. A client that sends slowly,
 * breaks off or goes away says nothing about the service.
 */
final class UpstreamCall {

	/** How long a call may hold one of the few places of a half-open circuit. */
	private static final Duration TRIAL = Duration.ofSeconds(1);

	/**
	 * How long a request may be on its way altogether. Slow clients are told long before.
	 */
	private static final Duration SENDING = Duration.ofMinutes(15);

	private final CircuitBreaker circuit;

	private final Duration limit;

	private final long started = System.nanoTime();

	private final Sinks.Empty<Void> sent = Sinks.empty();

	private final AtomicBoolean settled = new AtomicBoolean();

	private final AtomicBoolean released = new AtomicBoolean();

	private volatile boolean clientFailed;

	UpstreamCall(CircuitBreaker circuit, Duration limit) {
		this.circuit = circuit;
		this.limit = limit;
	}

	Mono<Void> run(ServerWebExchange exchange, GatewayFilterChain chain) {
		if (!hasBody(exchange.getRequest().getHeaders())) {
			this.sent.tryEmitEmpty();
		}
		ServerWebExchange watched = exchange.mutate().request(new Watched(exchange.getRequest())).build();
		Mono<Void> call = chain.filter(watched)
			.timeout(Mono.firstWithSignal(this.sent.asMono(), Mono.delay(SENDING).then()).then(Mono.delay(this.limit)))
			.doOnSuccess((answered) -> settle(this::succeeded))
			.doOnError((failure) -> settle(() -> failed(failure)))
			.doOnCancel(() -> settle(this::release));
		return (this.circuit.getState() == CircuitBreaker.State.HALF_OPEN) ? onTrial(call) : call;
	}

	static boolean unreachable(Throwable failure) {
		return failure instanceof IOException || failure instanceof TimeoutException;
	}

	static boolean hasBody(HttpHeaders headers) {
		return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
	}

	/** The call goes on and will count, but others may try too. */
	private Mono<Void> onTrial(Mono<Void> call) {
		return Mono.using(() -> Mono.delay(TRIAL).subscribe((tick) -> release()), (trial) -> call,
				(trial) -> trial.dispose());
	}

	private void settle(Runnable how) {
		if (this.settled.compareAndSet(false, true)) {
			how.run();
		}
	}

	private void release() {
		if (this.released.compareAndSet(false, true)) {
			this.circuit.releasePermission();
		}
	}

	private void succeeded() {
		this.circuit.onSuccess(System.nanoTime() - this.started, TimeUnit.NANOSECONDS);
	}

	private void failed(Throwable failure) {
		if (this.clientFailed) {
			release();
		}
		else if (unreachable(failure)) {
			this.circuit.onError(System.nanoTime() - this.started, TimeUnit.NANOSECONDS, failure);
		}
		else {
			succeeded();
		}
	}

	private final class Watched extends ServerHttpRequestDecorator {

		Watched(ServerHttpRequest request) {
			super(request);
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return super.getBody().doOnComplete(UpstreamCall.this.sent::tryEmitEmpty)
				.doOnError((failure) -> UpstreamCall.this.clientFailed = true);
		}

	}

}
