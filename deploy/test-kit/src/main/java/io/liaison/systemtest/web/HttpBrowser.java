package io.liaison.systemtest.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jsoup.Jsoup;

/**
 * A browser without scripts: cookies of one origin, redirects, forms. It stops at a
 * redirect that leads elsewhere, such as the loopback address of a command-line client.
 */
public final class HttpBrowser {

	private final URI origin;

	private final Http http;

	// Our own jar: java.net's keeps Secure cookies from http://localhost, browsers do
	// not.
	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	public HttpBrowser(URI origin, Http http) {
		this.origin = origin;
		this.http = http;
	}

	public WebPage open(String address) {
		return load(HttpRequest.newBuilder(this.origin.resolve(address)).header("Accept", "text/html"));
	}

	public WebPage submit(Form form) {
		return load(HttpRequest.newBuilder(form.action())
			.header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.encoded())));
	}

	/** As the portal does it: a form, for the answer leads through the sign-in pages. */
	public WebPage signOut() {
		return submit(new Form(this.origin.resolve("/logout"), Map.of("_csrf", csrfToken())));
	}

	/**
	 * What a script on a page of ours does: JSON, the session's cookie and the CSRF
	 * header.
	 */
	public Answer script(String method, String path, String json) {
		return send(HttpRequest.newBuilder(this.origin.resolve(path))
			.header("Accept", "application/json")
			.header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", csrfToken())
			.method(method, BodyPublishers.ofString(json)));
	}

	/** The cookie's name has the prefix __Host- where there is TLS. */
	private String csrfToken() {
		return this.cookies.entrySet()
			.stream()
			.filter((cookie) -> cookie.getKey().endsWith("XSRF-TOKEN"))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	/** Forgets the token, as a foreign page never had it. */
	public void forgetCsrfToken() {
		this.cookies.keySet().removeIf((name) -> name.endsWith("XSRF-TOKEN"));
	}

	private WebPage load(HttpRequest.Builder first) {
		HttpRequest.Builder request = first;
		for (int hop = 0; hop < 15; hop++) {
			URI uri = request.build().uri();
			Answer answer = send(request);
			if (answer.status() / 100 != 3 || answer.location() == null) {
				return new WebPage(uri, answer.status(), Jsoup.parse(answer.body(), uri.toString()));
			}
			if (!this.origin.getAuthority().equals(answer.location().getAuthority())) {
				return new WebPage(answer.location(), answer.status(), Jsoup.parse("", uri.toString()));
			}
			request = HttpRequest.newBuilder(answer.location()).header("Accept", "text/html");
		}
		throw new AssertionError("too many redirects from " + first.build().uri().getPath());
	}

	private Answer send(HttpRequest.Builder request) {
		if (!this.cookies.isEmpty()) {
			request.setHeader("Cookie",
					String.join("; ",
							this.cookies.entrySet()
								.stream()
								.map(cookie -> cookie.getKey() + "=" + cookie.getValue())
								.toList()));
		}
		return this.http.send(request.timeout(Duration.ofSeconds(20)).build(), this::remember);
	}

	private void remember(HttpResponse<String> response) {
		for (String header : response.headers().allValues("Set-Cookie")) {
			String[] pair = header.split(";", 2)[0].split("=", 2);
			if (pair[1].isEmpty() || header.toLowerCase().contains("max-age=0")) {
				this.cookies.remove(pair[0]);
			}
			else {
				this.cookies.put(pair[0], pair[1]);
			}
		}
	}

}
