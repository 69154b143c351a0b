package io.liaison.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;

/**
 * The keys of the service under test together with those of the minted test tokens, so
 * that it accepts both.
 */
public final class PublishedKeys {

	private final HttpServer server;

	private volatile List<String> sources = List.of();

	PublishedKeys() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/jwks", (exchange) -> {
			byte[] json = all().toString().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, json.length);
			exchange.getResponseBody().write(json);
			exchange.close();
		});
		this.server.start();
	}

	String uri() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/jwks";
	}

	void of(String... uris) {
		this.sources = List.of(uris);
	}

	private JWKSet all() throws IOException {
		List<JWK> keys = new ArrayList<>();
		try (HttpClient http = HttpClient.newHttpClient()) {
			for (String source : this.sources) {
				keys.addAll(JWKSet
					.parse(http.send(HttpRequest.newBuilder(URI.create(source)).build(), BodyHandlers.ofString())
						.body())
					.getKeys());
			}
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
		return new JWKSet(keys);
	}

}
