package io.liaison.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Behaves as access-service does to this service: tokens for its client, and links, for a
 * token. Links of a contact may be made to fail.
 */
public final class AccessStandIn {

	private static final String BASIC = "Basic " + Base64.getEncoder()
		.encodeToString("notification-service:notification-test-secret".getBytes(StandardCharsets.UTF_8));

	private final HttpServer server;

	private final Map<String, Integer> failing = new ConcurrentHashMap<>();

	private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

	AccessStandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/auth/oauth2/token", this::token);
		this.server.createContext("/internal/action-links", this::link);
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** From now on a contact's links are answered with this status; 200 ends it. */
	public void answer(String contactId, int status) {
		this.failing.put(contactId, status);
	}

	/** What was asked for a contact. */
	public List<JsonNode> requestsFor(String contactId) {
		return this.requests.stream().filter((it) -> it.at("/contactId").asString().equals(contactId)).toList();
	}

	/** The link that a contact gets. */
	public static String link(String contactId, int version) {
		return "https://portal.example/auth/activate?token=secret-" + contactId + "-" + version;
	}

	private void token(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean ours = BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& form.contains("grant_type=client_credentials") && form.contains("scope=links.mint");
		reply(exchange, ours ? 200 : 401, ours ? """
				{"access_token": "the-token", "token_type": "Bearer", "expires_in": 300, "scope": "links.mint"}""" : """
				{"error": "invalid_client"}""");
	}

	private void link(HttpExchange exchange) throws IOException {
		JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
		this.requests.add(request);
		String contactId = request.at("/contactId").asString();
		int status = "Bearer the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))
				? this.failing.getOrDefault(contactId, 200) : 401;
		reply(exchange, status, (status == 200) ? """
				{"url": "%s", "expiresAt": "2030-03-09T09:30:00Z"}"""
			.formatted(link(contactId, request.at("/version").asInt())) : """
					{"type": "https://liaison.example/problems/link-dead", "status": %d,
					 "detail": "The invitation was used."}""".formatted(status));
	}

	private static void reply(HttpExchange exchange, int status, String json) throws IOException {
		try (exchange) {
			byte[] body = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders()
				.set("Content-Type", (status < 400) ? "application/json" : "application/problem+json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

}
