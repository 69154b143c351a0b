package io.liaison.systemtest.rights;

import java.util.Map;
import java.util.function.Function;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import org.awaitility.Awaitility;

/**
 * One request that one caller may make and another may not. It bears the ETag of now, as
 * somebody who may read tells it, so that nobody is refused for a stale one.
 */
record Attempt(Function<ApiClient, Answer> request) {

	static Attempt get(String path) {
		return new Attempt((caller) -> caller.get(path));
	}

	static Attempt post(String path, Map<String, ?> body) {
		return new Attempt((caller) -> caller.post(path, body));
	}

	static Attempt put(ApiClient reader, String path, Map<String, ?> body) {
		return new Attempt((caller) -> caller.put(path, etag(reader, path), body));
	}

	static Attempt patch(ApiClient reader, String path, Map<String, ?> body) {
		return new Attempt((caller) -> caller.patch(path, etag(reader, path), body));
	}

	static Attempt delete(ApiClient reader, String path) {
		return new Attempt((caller) -> caller.delete(path, etag(reader, path)));
	}

	void refusedTo(ApiClient caller) {
		meets(caller, 403, 404);
	}

	void allowedTo(ApiClient caller) {
		meets(caller, 200, 201, 204);
	}

	void meets(ApiClient caller, Integer... statuses) {
		answer(caller).expect(statuses);
	}

	/** What is still being followed elsewhere may make the ETag stale meanwhile. */
	private Answer answer(ApiClient caller) {
		return Awaitility.await().until(() -> this.request.apply(caller), (answer) -> answer.status() != 412);
	}

	/** Any where there is nothing to read. */
	private static String etag(ApiClient reader, String path) {
		String etag = reader.get(path).etag();
		return (etag != null) ? etag : "\"1\"";
	}

}
