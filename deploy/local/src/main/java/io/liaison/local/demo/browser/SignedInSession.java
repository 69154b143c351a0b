package io.liaison.local.demo.browser;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody who is signed in, and what they do through the API. */
public final class SignedInSession {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Browser browser;

	SignedInSession(Browser browser) {
		this.browser = browser;
	}

	public Answer get(String path) {
		return answer("GET " + path, this.browser.script(path).GET());
	}

	/** What is there, none where there is nothing yet. */
	public Optional<Answer> find(String path) {
		HttpResponse<String> response = this.browser.send(this.browser.script(path).GET());
		return (response.statusCode() == 404) ? Optional.empty() : Optional.of(answer("GET " + path, response));
	}

	/** All items of a list that comes in pages. */
	public List<JsonNode> all(String path) {
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		do {
			JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200"
					+ (next.isEmpty() ? "" : "&cursor=" + Browser.encoded(next)))
				.body();
			items.addAll(page.path("items").values());
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return items;
	}

	/** The same step again is the same request, which is carried out once. */
	public Answer post(String step, String path, Object body) {
		return answer("POST " + path, json(path).header("Idempotency-Key", key(step))
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	public Answer put(String path, Object body) {
		return answer("PUT " + path, json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/** Changes something as it is now. */
	public Answer patch(String path, Object body) {
		return patch(path, get(path), body);
	}

	/** Changes something as it was seen. */
	public Answer patch(String path, Answer seen, Object body) {
		return answer("PATCH " + path, json(path).header("If-Match", seen.etag())
			.method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/** Asks for what is done to something as it is now. */
	public Answer act(String step, String path, String of) {
		return answer("POST " + path,
				json(path).header("Idempotency-Key", key(step))
					.header("If-Match", get(of).etag())
					.POST(BodyPublishers.noBody()));
	}

	public Answer upload(String step, String path, String name, String csv) {
		String boundary = key(step);
		String body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv; charset=utf-8\r\n\r\n%s\r\n--%s--\r\n"
			.formatted(boundary, name, csv, boundary);
		return answer("POST " + path,
				this.browser.script(path)
					.header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.header("Idempotency-Key", key(step))
					.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder json(String path) {
		return this.browser.script(path).header("Content-Type", "application/json");
	}

	private static String key(String step) {
		return UUID.nameUUIDFromBytes(step.getBytes(UTF_8)).toString();
	}

	private Answer answer(String what, HttpRequest.Builder request) {
		return answer(what, this.browser.send(request));
	}

	private static Answer answer(String what, HttpResponse<String> response) {
		if (response.statusCode() / 100 != 2) {
			throw new Stopped(what + " answered " + response.statusCode() + " " + response.body());
		}
		JsonNode body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
		return new Answer(response.headers().firstValue("ETag").orElse(""), body);
	}

}
