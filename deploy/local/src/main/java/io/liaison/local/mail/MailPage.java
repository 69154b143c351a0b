package io.liaison.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the mails: {@code /} for people, {@code /api/messages} (newest first,
 * {@code ?to=} somebody) and {@code /api/messages/{id}} for programs; DELETE
 * {@code /api/messages} forgets all. Reachable from this machine only, under its own name
 * only: the mails hold sign-in links.
 */
public final class MailPage implements AutoCloseable {

	private static final int NEWEST = 2_000;

	private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final String MESSAGES = "/api/messages";

	private static final String TO = "to=";

	private final JsonMapper json = JsonMapper.builder().build();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final MailFolder folder;

	private final HttpServer server;

	/**
	 * Starts the page.
	 * @param folder where the mails are
	 * @param port the port, 0 = a free one
	 * @throws UncheckedIOException when the port is taken
	 */
	public MailPage(MailFolder folder, int port) {
		this.folder = folder;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", (exchange) -> {
			try (exchange) {
				Reply reply = isLocal(exchange) ? answer(exchange.getRequestMethod(), exchange.getRequestURI())
						: Reply.text(421, "This page is at http://localhost only");
				reply.send(exchange);
			}
		});
		this.server.start();
	}

	/** The port it listens on. */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * A foreign page that has its name resolve to this machine must not read the mails.
	 */
	private static boolean isLocal(HttpExchange exchange) {
		String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
		return HOSTS.contains(host.replaceFirst(":\\d+$", ""));
	}

	private Reply answer(String method, URI uri) {
		String path = uri.getPath();
		return switch (method + " " + path) {
			case "GET /" -> Reply.html(MailHtml.list(this.folder.latest(NEWEST)));
			case "GET " + MESSAGES -> Reply.json(this.json.writeValueAsString(latest(uri.getRawQuery())));
			case "DELETE " + MESSAGES -> {
				this.folder.deleteAll();
				yield new Reply(204, "text/plain", "");
			}
			case String request when request.startsWith("GET " + MESSAGES + "/") ->
				find(path).map((mail) -> Reply.json(this.json.writeValueAsString(mail))).orElse(Reply.NOT_FOUND);
			case String request when request.startsWith("GET /messages/") ->
				find(path).map((mail) -> Reply.html(MailHtml.reader(mail))).orElse(Reply.NOT_FOUND);
			default -> Reply.NOT_FOUND;
		};
	}

	/** All of them, or those that were sent to somebody. */
	private List<Mail> latest(@Nullable String query) {
		List<Mail> all = this.folder.latest(NEWEST);
		if (query == null || !query.startsWith(TO)) {
			return all;
		}
		String to = URLDecoder.decode(query.substring(TO.length()), StandardCharsets.UTF_8);
		return all.stream().filter((mail) -> mail.recipients().stream().anyMatch(to::equalsIgnoreCase)).toList();
	}

	private Optional<Mail> find(String path) {
		return this.folder.find(path.substring(path.lastIndexOf('/') + 1));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.close();
	}

	private record Reply(int status, String type, String body) {

		static final Reply NOT_FOUND = text(404, "There is no such mail or page");

		static Reply text(int status, String body) {
			return new Reply(status, "text/plain; charset=utf-8", body);
		}

		static Reply json(String body) {
			return new Reply(200, "application/json", body);
		}

		static Reply html(String body) {
			return new Reply(200, "text/html; charset=utf-8", body);
		}

		void send(HttpExchange exchange) throws IOException {
			byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", this.type);
			exchange.getResponseHeaders().set("Cache-Control", "no-store");
			exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
			exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
			exchange.getResponseHeaders()
				.set("Content-Security-Policy",
						"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'");
			exchange.sendResponseHeaders(this.status, (bytes.length > 0) ? bytes.length : -1);
			if (bytes.length > 0) {
				exchange.getResponseBody().write(bytes);
			}
		}

	}

}
