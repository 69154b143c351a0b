package io.liaison.systemtest.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP API as a client with a bearer token uses it. Every POST carries an
 * Idempotency-Key, so sending it again is safe.
 *
 * @param token asked before each request; null sends none
 * @param renewed asked once for another where the token is refused; null gives up
 */
public record ApiClient(URI base, Http http, Supplier<String> token, Supplier<String> renewed) {

	private static final JsonMapper JSON = JsonMapper.shared();

	public static ApiClient anonymous(URI base) {
		return new ApiClient(base, Http.once(), () -> null, () -> null);
	}

	/** The same caller with a token that never changes. */
	public ApiClient with(String fixedToken) {
		return new ApiClient(this.base, this.http, () -> fixedToken, () -> null);
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	public Answer post(String path, Map<String, ?> body) {
		return send(request(path).header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	public Answer put(String path, Map<String, ?> body) {
		return put(path, null, body);
	}

	/** Puts a resource, without If-Match when the ETag is null. */
	public Answer put(String path, String etag, Map<String, ?> body) {
		return send(match(request(path), etag).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/** Merge-patches a resource, without If-Match when the ETag is null. */
	public Answer patch(String path, String etag, Map<String, ?> body) {
		return send(match(request(path), etag).header("Content-Type", "application/merge-patch+json")
			.method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	public Answer delete(String path, String etag) {
		return send(match(request(path), etag).DELETE());
	}

	/** Uploads one CSV file as the part {@code file}. */
	public Answer upload(String path, String fileName, String csv) {
		String boundary = "----" + UUID.randomUUID();
		String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
		return send(request(path).header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path)).timeout(Duration.ofSeconds(20));
	}

	private static HttpRequest.Builder match(HttpRequest.Builder request, String etag) {
		return (etag != null) ? request.header("If-Match", etag) : request;
	}

	private Answer send(HttpRequest.Builder request) {
		Answer answer = send(request, this.token.get());
		String another = (answer.status() == 401) ? this.renewed.get() : null;
		return (another != null) ? send(request, another) : answer;
	}

	private Answer send(HttpRequest.Builder request, String bearer) {
		return this.http
			.send(((bearer != null) ? request.setHeader("Authorization", "Bearer " + bearer) : request).build());
	}

}
