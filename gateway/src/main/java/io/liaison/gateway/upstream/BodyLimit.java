package io.liaison.gateway.upstream;

import java.util.concurrent.atomic.AtomicLong;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses bodies that no service takes, whether their length is announced or not, before
 * anything reads them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit implements WebFilter {

	private final long limit;

	BodyLimit(@Value("${liaison.gateway.body-limit:11MB}") DataSize limit) {
		this.limit = limit.toBytes();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		long announced = exchange.getRequest().getHeaders().getContentLength();
		if (announced > this.limit) {
			return Mono.error(GatewayProblem.tooLarge(this.limit));
		}
		if (announced >= 0) {
			return chain.filter(exchange);
		}
		return chain.filter(exchange.mutate().request(new Counted(exchange.getRequest(), this.limit)).build());
	}

	private static final class Counted extends ServerHttpRequestDecorator {

		private final long limit;

		Counted(ServerHttpRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			AtomicLong seen = new AtomicLong();
			return super.getBody().map((part) -> {
				if (seen.addAndGet(part.readableByteCount()) > this.limit) {
					DataBufferUtils.release(part);
					throw GatewayProblem.tooLarge(this.limit);
				}
				return part;
			});
		}

	}

}
