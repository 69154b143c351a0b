package io.liaison.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A service is limited in when it begins to answer, and not in how long that takes. */
class LongAnswerTests {

	private static final int LIMIT_MILLIS = 1_000;

	private static final int PORT = RunningGateway.freePort();

	private static final HttpServer SERVICE = service();

	private static final ConfigurableApplicationContext IMPATIENT = RunningGateway.start(PORT, route("id=ticket"),
			route("uri=http://localhost:" + SERVICE.getAddress().getPort()),
			route("predicates[0]=Path=/api/tickets/**"), route("filters[0]=SessionToken"),
			route("filters[1]=Upstream=ticket," + LIMIT_MILLIS + "ms"));

	@BeforeEach
	void start() {
		RunningGateway.reset();
		assertThat(IMPATIENT.isRunning()).isTrue();
	}

	@AfterAll
	static void stop() {
		SERVICE.stop(0);
	}

	@Test
	void whatBeganInTimeArrivesWholeAndIsNoFailureOfTheService() throws Exception {
		Callable<HttpResponse<String>> download = () -> get("/api/tickets/long");
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			// more than open a circuit
			for (Future<HttpResponse<String>> answer : threads
				.invokeAll(IntStream.range(0, 12).mapToObj((n) -> download).toList())) {
				assertThat(answer.get().statusCode()).isEqualTo(200);
				assertThat(answer.get().body()).isEqualTo("first middle last");
			}
		}
		assertThat(get("/api/tickets/long").body()).isEqualTo("first middle last");
		assertThat(get("/api/tickets/late").statusCode()).as("the limit that is set").isEqualTo(503);
	}

	private static HttpResponse<String> get(String path) {
		return new Browser().send(HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path)).build());
	}

	private static String route(String setting) {
		return "--spring.cloud.gateway.server.webflux.routes[0]." + setting;
	}

	private static HttpServer service() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
			server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			server.createContext("/api/tickets/long", (exchange) -> {
				exchange.sendResponseHeaders(200, 0);
				goOn(exchange, List.of("first", " middle", " last"));
			});
			server.createContext("/api/tickets/late", (exchange) -> later(() -> exchange.sendResponseHeaders(204, -1)));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Each pause is longer than the limit. */
	private static void goOn(HttpExchange exchange, List<String> parts) throws IOException {
		OutputStream body = exchange.getResponseBody();
		body.write(parts.getFirst().getBytes(StandardCharsets.UTF_8));
		body.flush();
		if (parts.size() == 1) {
			exchange.close();
		}
		else {
			later(() -> goOn(exchange, parts.subList(1, parts.size())));
		}
	}

	private static void later(Sending sending) {
		CompletableFuture.delayedExecutor(2 * LIMIT_MILLIS, TimeUnit.MILLISECONDS).execute(() -> {
			try {
				sending.send();
			}
			catch (IOException ex) {
				// nobody waits for it any more
			}
		});
	}

	@FunctionalInterface
	private interface Sending {

		void send() throws IOException;

	}

}
