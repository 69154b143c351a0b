package io.liaison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/**
 * A small client of the service under test:
 * {@code api.as(token).get("/api/accounts/a1")}. Immutable; every method that adds a
 * header gives another client. An answer that is not as the service describes its API
 * fails the test.
 */
public final class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SERVICE = "local.server.port";

	private final Environment environment;

	private final String port;

	private final Map<String, String> headers;

	Api(Environment environment) {
		this(environment, SERVICE, Map.of());
	}

	private Api(Environment environment, String port, Map<String, String> headers) {
		this.environment = environment;
		this.port = port;
		this.headers = headers;
	}

	/** The port for health and metrics. */
	public Api management() {
		return new Api(this.environment, "local.management.port", this.headers);
	}

	public Api as(String token) {
		return with("Authorization", "Bearer " + token);
	}

	public Api ifMatch(String etag) {
		return with("If-Match", etag);
	}

	public Api idempotencyKey(String key) {
		return with("Idempotency-Key", key);
	}

	public Api with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Api(this.environment, this.port, more);
	}

	public Answer get(String path) {
		return send("GET", path, null);
	}

	public Answer post(String path, Object body) {
		return send("POST", path, body);
	}

	public Answer put(String path, Object body) {
		return send("PUT", path, body);
	}

	public Answer patch(String path, Object body) {
		return send("PATCH", path, body);
	}

	public Answer delete(String path) {
		return send("DELETE", path, null);
	}

	/** Sends one file as a form's part, as imports want it. */
	public Answer upload(String path, String part, String fileName, String contentType, String content) {
		String boundary = "liaison-test-boundary";
		String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
				+ fileName + "\"\r\nContent-Type: " + contentType + "\r\n\r\n" + content + "\r\n--" + boundary
				+ "--\r\n";
		return with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", path, body);
	}

	/**
	 * @param body a text as it is, anything else as JSON
	 */
	public Answer send(String method, String path, Object body) {
		String port = this.environment.getRequiredProperty(this.port);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.timeout(Duration.ofSeconds(60));
		if (body != null && !this.headers.containsKey("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		this.headers.forEach(request::header);
		String text = (body instanceof String raw) ? raw : JSON.writeValueAsString(body);
		request.method(method, (body != null) ? BodyPublishers.ofString(text) : BodyPublishers.noBody());
		try {
			HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
			if (this.port.equals(SERVICE)) {
				ApiDescription.check(answer);
			}
			return new Answer(answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What came back.
	 */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		/** The answer itself, when it has that status; otherwise fails with the body. */
		public Answer expect(int status) {
			if (status() != status) {
				throw new AssertionError("expected " + status + " but was " + status() + ": " + text());
			}
			return this;
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

		public String etag() {
			return header("ETag");
		}

		public String text() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(text());
		}

		/** The value at a JSON pointer as text; empty where there is none. */
		public String at(String pointer) {
			return json().at(pointer).asString("");
		}

		public <T> T as(Class<T> type) {
			return JSON.readValue(text(), type);
		}

		/** The last part of the problem type, for instance {@code invalid-request}. */
		public String problem() {
			String type = at("/type");
			return type.substring(type.lastIndexOf('/') + 1);
		}

	}

}
