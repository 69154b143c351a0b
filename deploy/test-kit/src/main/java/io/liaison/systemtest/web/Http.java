package io.liaison.systemtest.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.awaitility.Awaitility;

/**
 * Sends requests; a request that got no answer, or the answer that nobody can serve it
 * now, is sent again, unchanged, until the patience ends.
 *
 * @param client with its connections
 * @param patience zero: every request is sent once
 * @param again told before a request is sent again: the answer, or that there was none
 */
public record Http(HttpClient client, Duration patience, Consumer<Optional<Answer>> again) {

	/** an answer that never comes fails its test, and does not stop the others */
	private static final Duration SILENCE = Duration.ofSeconds(60);

	private static final HttpClient SHARED = newClient();

	public static Http once() {
		return once(SHARED);
	}

	/** Once, over connections that nobody else uses. */
	public static Http onceAlone() {
		return once(newClient());
	}

	private static Http once(HttpClient client) {
		return new Http(client, Duration.ZERO, (answer) -> {
		});
	}

	public static Http patient() {
		return patient((answer) -> {
		});
	}

	public static Http patient(Consumer<Optional<Answer>> again) {
		return new Http(SHARED, Duration.ofSeconds(60), again);
	}

	private static HttpRequest bounded(HttpRequest request) {
		return request.timeout().isPresent() ? request
				: HttpRequest.newBuilder(request, (name, value) -> true).timeout(SILENCE).build();
	}

	private static HttpClient newClient() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(Duration.ofSeconds(5))
			.build();
	}

	public Answer send(HttpRequest request) {
		return send(request, (response) -> {
		});
	}

	/** Sends it and lets somebody see each response, for its cookies. */
	public Answer send(HttpRequest request, Consumer<HttpResponse<String>> seen) {
		if (this.patience.isZero()) {
			return tryOnce(request, seen).orElseThrow(() -> new AssertionError("no answer to " + request));
		}
		return Awaitility.await(request.method() + " " + request.uri().getPath())
			.atMost(this.patience)
			.pollInterval(Duration.ofMillis(300))
			.pollDelay(Duration.ZERO)
			.until(() -> tryOnce(request, seen), this::isFinal)
			.orElseThrow();
	}

	private boolean isFinal(Optional<Answer> answer) {
		boolean answered = answer.isPresent() && !answer.get().unavailable();
		if (!answered) {
			this.again.accept(answer);
		}
		return answered;
	}

	/** Empty when the connection broke, was refused or stayed silent. */
	private Optional<Answer> tryOnce(HttpRequest request, Consumer<HttpResponse<String>> seen) {
		try {
			HttpResponse<String> response = this.client.send(bounded(request), BodyHandlers.ofString());
			seen.accept(response);
			return Optional.of(Answer.of(response));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
