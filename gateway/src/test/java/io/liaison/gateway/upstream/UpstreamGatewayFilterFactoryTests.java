package io.liaison.gateway.upstream;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.liaison.gateway.problem.GatewayProblem;
import io.liaison.gateway.upstream.UpstreamGatewayFilterFactory.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class UpstreamGatewayFilterFactoryTests {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/x"));

	private final UpstreamGatewayFilterFactory upstreams = new UpstreamGatewayFilterFactory(
			new InFlight(new InFlight.Settings(24, List.of("DELETE /**")), new SimpleMeterRegistry()));

	@Test
	void aServiceThatDoesNotBeginToAnswerInTimeIsUnavailable() {
		GatewayFilter filter = this.upstreams.apply(limits("slow", Duration.ofMillis(50)));
		assertThatThrownBy(() -> filter.filter(this.exchange, (passed) -> Mono.never()).block())
			.isInstanceOf(GatewayProblem.class)
			.hasMessageContaining("503");
	}

	@Test
	void aServiceThatKeepsFailingIsLeftAloneAndOthersAreNot() {
		AtomicInteger calls = new AtomicInteger();
		GatewayFilter broken = this.upstreams.apply(limits("broken", Duration.ofSeconds(1)));
		for (int n = 0; n < 20; n++) {
			assertThatThrownBy(() -> broken.filter(this.exchange, (passed) -> Mono.defer(() -> {
				calls.incrementAndGet();
				return Mono.error(new ConnectException());
			})).block()).isInstanceOf(GatewayProblem.class);
		}
		assertThat(calls).hasValue(10);
		this.upstreams.apply(limits("fine", Duration.ofSeconds(1)))
			.filter(this.exchange, (passed) -> Mono.empty())
			.block();
	}

	@Test
	void whatAClientDoesWrongSaysNothingAboutTheService() {
		GatewayFilter filter = this.upstreams.apply(limits("fine", Duration.ofSeconds(1)));
		for (int n = 0; n < 20; n++) {
			assertThatThrownBy(
					() -> filter.filter(this.exchange, (passed) -> Mono.error(GatewayProblem.tooLarge(1))).block())
				.hasMessageContaining("413");
		}
	}

	@Test
	void anUnfinishedRequestHasNoLimitAndABrokenOneDoesNotCount() {
		GatewayFilter filter = this.upstreams.apply(limits("fed", Duration.ofMillis(50)));
		for (int n = 0; n < 20; n++) {
			Flux<DataBuffer> broken = Flux.error(new IOException("Connection reset by peer"));
			assertThatThrownBy(() -> filter.filter(sending(broken), UpstreamGatewayFilterFactoryTests::forward).block())
				.isInstanceOf(GatewayProblem.class);
		}
		Flux<DataBuffer> slow = Mono.delay(Duration.ofMillis(200)).thenMany(Flux.empty());
		filter.filter(sending(slow), UpstreamGatewayFilterFactoryTests::forward).block();
	}

	@Test
	void aServiceHearsOfASmallBodyWhenAllOfItIsThere() {
		GatewayFilter filter = this.upstreams.apply(limits("whole", Duration.ofSeconds(1)));
		Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
		MockServerWebExchange sent = MockServerWebExchange
			.from(MockServerHttpRequest.post("/api/x").contentLength(4).body(body.asFlux()));
		List<String> heard = new ArrayList<>();
		Disposable call = filter
			.filter(sent,
					(passed) -> passed.getRequest()
						.getBody()
						.doOnNext((part) -> heard.add(part.toString(StandardCharsets.UTF_8)))
						.then())
			.subscribe();
		body.tryEmitNext(part("ab"));
		assertThat(heard).isEmpty();
		body.tryEmitNext(part("cd"));
		body.tryEmitComplete();
		assertThat(heard).containsExactly("abcd");
		assertThat(call.isDisposed()).isTrue();
	}

	@Test
	void aCrowdBeforeOneServiceIsTurnedAwayAndWhatTakesRightsAwayIsNot() {
		GatewayFilter filter = this.upstreams.apply(limits("crowded", Duration.ofSeconds(20)));
		List<Disposable> there = IntStream.range(0, 24)
			.mapToObj((n) -> filter.filter(this.exchange, (passed) -> Mono.never()).subscribe())
			.toList();
		assertThatThrownBy(() -> filter.filter(this.exchange, (passed) -> Mono.empty()).block())
			.isInstanceOf(GatewayProblem.class)
			.hasMessageContaining("503")
			.satisfies((problem) -> assertThat(((GatewayProblem) problem).getHeaders().getFirst("Retry-After"))
				.isEqualTo("1"));
		filter.filter(MockServerWebExchange.from(MockServerHttpRequest.delete("/api/x")), (passed) -> Mono.empty())
			.block();
		this.upstreams.apply(limits("another", Duration.ofSeconds(1)))
			.filter(this.exchange, (passed) -> Mono.empty())
			.block();
		there.forEach(Disposable::dispose);
		assertThat(isServed(filter)).as("whoever went away makes room").isTrue();
	}

	@Test
	void whoeverSendsALargeBodySlowlyIsNotTheCrowd() {
		GatewayFilter filter = this.upstreams.apply(limits("fed slowly", Duration.ofSeconds(20)));
		List<Disposable> there = IntStream.range(0, 40)
			.mapToObj(
					(n) -> filter.filter(sending(Flux.never()), UpstreamGatewayFilterFactoryTests::forward).subscribe())
			.toList();
		assertThat(isServed(filter)).isTrue();
		there.forEach(Disposable::dispose);
	}

	private static DataBuffer part(String text) {
		return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void threeSlowCallsDoNotHoldAHalfOpenCircuit() {
		GatewayFilter filter = this.upstreams.apply(limits("half-open", Duration.ofSeconds(20)));
		open(filter);
		Disposable.Composite slow = Disposables.composite();
		AtomicInteger held = new AtomicInteger();
		await().pollInterval(Duration.ofMillis(50)).until(() -> {
			slow.add(filter.filter(this.exchange, (passed) -> {
				held.incrementAndGet();
				return Mono.never();
			}).subscribe((done) -> {
			}, (refused) -> {
			}));
			return held.get() == 3;
		});
		assertThat(isServed(filter)).isFalse();
		await().atMost(Duration.ofSeconds(5)).until(() -> isServed(filter));
		slow.dispose();
	}

	@Test
	void aServiceThatIsSlowButAnswersClosesItsCircuitAgain() {
		GatewayFilter filter = this.upstreams.apply(limits("slow-but-fine", Duration.ofSeconds(20)));
		open(filter);
		AtomicInteger answered = new AtomicInteger();
		AtomicInteger sent = new AtomicInteger();
		await().pollInterval(Duration.ofMillis(50)).until(() -> {
			filter.filter(this.exchange, (passed) -> {
				sent.incrementAndGet();
				return Mono.delay(Duration.ofMillis(1_500)).then();
			}).subscribe((done) -> {
			}, (refused) -> {
			}, answered::incrementAndGet);
			return sent.get() == 3;
		});
		await().until(() -> answered.get() >= 3);
		// a half-open circuit would let three of them through
		long served = Flux.range(0, 20)
			.flatMap((n) -> filter.filter(this.exchange, (passed) -> Mono.delay(Duration.ofMillis(100)).then())
				.thenReturn(true)
				.onErrorReturn(false), 20)
			.filter(Boolean.TRUE::equals)
			.count()
			.blockOptional()
			.orElse(0L);
		assertThat(served).isEqualTo(20);
	}

	/** Its circuit, by a service that cannot be reached. */
	private void open(GatewayFilter filter) {
		for (int n = 0; n < 10; n++) {
			assertThatThrownBy(
					() -> filter.filter(this.exchange, (passed) -> Mono.error(new ConnectException())).block())
				.isInstanceOf(GatewayProblem.class);
		}
	}

	private boolean isServed(GatewayFilter filter) {
		return Boolean.TRUE.equals(
				filter.filter(this.exchange, (passed) -> Mono.empty()).thenReturn(true).onErrorReturn(false).block());
	}

	private static MockServerWebExchange sending(Flux<DataBuffer> body) {
		return MockServerWebExchange.from(MockServerHttpRequest.post("/api/x").contentLength(100_000).body(body));
	}

	private static Mono<Void> forward(ServerWebExchange exchange) {
		return exchange.getRequest().getBody().then();
	}

	private static Limits limits(String name, Duration limit) {
		Limits limits = new Limits();
		limits.setName(name);
		limits.setLimit(limit);
		return limits;
	}

}
