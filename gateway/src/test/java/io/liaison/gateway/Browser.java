package io.liaison.gateway;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A plain HTTP client with a cookie jar, without JavaScript. */
final class Browser {

	/** An answer that never comes fails its test, and does not stop the others. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient following = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	static Browser signedIn() {
		Browser browser = new Browser();
		browser.follow("/login");
		return browser;
	}

	/** Follows redirects, as a navigation does. */
	HttpResponse<String> follow(String path) {
		return send(this.following, request(path).header("Accept", "text/html").build());
	}

	/** As a navigation begins. */
	HttpResponse<String> navigate(String path) {
		return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").build());
	}

	HttpResponse<String> get(String path) {
		return send(request(path).build());
	}

	HttpResponse<String> post(String path, String body) {
		return send(request(path).POST(BodyPublishers.ofString(body))
			.header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none"))
			.build());
	}

	HttpResponse<String> send(HttpRequest request) {
		return send(this.client, request);
	}

	static HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(RunningGateway.URL + path));
	}

	Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
		try {
			return client.send(HttpRequest.newBuilder(request, (name, value) -> true).timeout(PATIENCE).build(),
					BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
