package io.liaison.gateway.upstream;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.gateway.problem.GatewayProblem;
import io.liaison.gateway.upstream.UpstreamGatewayFilterFactory.Limits;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UpstreamGatewayFilterFactoryTests {

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/x"));

	private final UpstreamGatewayFilterFactory upstreams = new UpstreamGatewayFilterFactory();

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

	private static Limits limits(String name, Duration limit) {
		Limits limits = new Limits();
		limits.setName(name);
		limits.setLimit(limit);
		return limits;
	}

}
