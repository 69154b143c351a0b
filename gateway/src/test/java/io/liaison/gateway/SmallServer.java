package io.liaison.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real HTTP server that answers what a test wants, and remembers what it was asked. */
final class SmallServer implements AutoCloseable {

	private final HttpServer server;

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private volatile Answering answering = (request) -> Answer.json(200, "{}");

	SmallServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	void answer(Answering answering) {
		this.answering = answering;
	}

	List<Received> received() {
		return this.received;
	}

	Received last() {
		return this.received.getLast();
	}

	void reset() {
		this.received.clear();
		this.answering = (request) -> Answer.json(200, "{}");
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			Received request = new Received(exchange.getRequestMethod(), exchange.getRequestURI(),
					Map.copyOf(exchange.getRequestHeaders()), body);
			this.received.add(request);
			Answer answer = this.answering.answer(request);
			answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
			byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	@FunctionalInterface
	interface Answering {

		Answer answer(Received request);

	}

	record Received(String method, URI uri, Map<String, List<String>> headers, byte[] body) {

		String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((header) -> header.getKey().equalsIgnoreCase(name))
				.map((header) -> String.join(", ", header.getValue()))
				.findFirst()
				.orElse(null);
		}

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

	record Answer(int status, Map<String, String> headers, String body) {

		static Answer json(int status, String body) {
			return new Answer(status, Map.of("Content-Type", "application/json"), body);
		}

		static Answer redirect(String location) {
			return new Answer(302, Map.of("Location", location), "");
		}

	}

}
