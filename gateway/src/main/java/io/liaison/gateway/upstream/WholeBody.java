package io.liaison.gateway.upstream;

import java.io.IOException;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * Waits for the whole of a small body before a service hears of the request, so that a
 * slow client takes up nothing there. Large bodies go through as they come.
 */
final class WholeBody extends ServerHttpRequestDecorator {

	/** above this it takes no place in a service, either */
	static final int LARGEST = 64 * 1024;

	private final Flux<DataBuffer> body;

	private WholeBody(ServerHttpRequest request, byte[] bytes, DataBufferFactory buffers) {
		super(request);
		this.body = Flux.defer(() -> Flux.just(buffers.wrap(bytes)));
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return this.body;
	}

	static boolean isAwaited(HttpHeaders headers) {
		return headers.getContentLength() > 0 && headers.getContentLength() <= LARGEST;
	}

	/** The exchange with its body, when that is there. */
	static Mono<ServerWebExchange> awaited(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		if (!isAwaited(request.getHeaders())) {
			return Mono.just(exchange);
		}
		long length = request.getHeaders().getContentLength();
		// a client that breaks off is no error of ours: the body is too short, then
		return DataBufferUtils.join(request.getBody().onErrorComplete(IOException.class), LARGEST)
			.map(WholeBody::bytes)
			.defaultIfEmpty(new byte[0])
			.map((bytes) -> {
				if (bytes.length < length) {
					throw GatewayProblem.invalid("The body broke off.");
				}
				return exchange.mutate()
					.request(new WholeBody(request, bytes, exchange.getResponse().bufferFactory()))
					.build();
			});
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

}
