package io.liaison.systemtest.web;

import java.net.URI;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server answered to one request.
 *
 * @param location the Location header, resolved against the request; null when absent
 * @param etag the ETag header as it came; null when absent
 * @param retryAfter the Retry-After header as it came; null when absent
 */
public record Answer(String request, int status, URI location, String etag, String retryAfter, String type,
		String body) {

	private static final JsonMapper JSON = JsonMapper.shared();

	public static Answer of(HttpResponse<String> response) {
		var headers = response.headers();
		return new Answer(response.request().method() + " " + response.uri().getPath(), response.statusCode(),
				headers.firstValue("Location").map(response.uri()::resolve).orElse(null),
				headers.firstValue("ETag").orElse(null), headers.firstValue("Retry-After").orElse(null),
				headers.firstValue("Content-Type").orElse(""), response.body());
	}

	/**
	 * Whether the other side could not answer now, so that the same request may be sent
	 * again.
	 */
	boolean unavailable() {
		return this.status == 502 || this.status == 503 || this.status == 504;
	}

	/** Fails the test, with the whole answer, unless the status is one of those. */
	public Answer expect(Integer... statuses) {
		assertThat(this.status).as("%s answered %s", this.request, this.body).isIn((Object[]) statuses);
		return this;
	}

	public JsonNode json() {
		return JSON.readTree(this.body);
	}

	/** The text of one member of the JSON object. */
	public String text(String member) {
		JsonNode value = json().path(member);
		assertThat(value.isMissingNode()).as("%s has %s", this.body, member).isFalse();
		return value.asString();
	}

}
