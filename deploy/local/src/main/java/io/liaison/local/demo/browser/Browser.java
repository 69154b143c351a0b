package io.liaison.local.demo.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** One person's browser: cookies, redirects, forms, and what scripts on pages do. */
public final class Browser {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int TIMES = 60;

	private final URI gateway;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(Redirect.NORMAL)
		.cookieHandler(this.cookies)
		.connectTimeout(PATIENCE)
		.build();

	Browser(URI gateway) {
		this.gateway = gateway;
	}

	HtmlPage open(String address) {
		return page(HttpRequest.newBuilder(this.gateway.resolve(address)));
	}

	HtmlPage submit(HtmlPage.Form form, Map<String, String> answers) {
		String body = form.with(answers)
			.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return page(HttpRequest.newBuilder(form.action())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** What a script of a page asks the API. */
	HttpRequest.Builder script(String path) {
		return HttpRequest.newBuilder(this.gateway.resolve(path))
			.header("Accept", "application/json")
			.header("X-XSRF-TOKEN", csrfToken());
	}

	/**
	 * Sends it, again only when the answer is 503 with {@code Retry-After}.
	 * @throws Stopped when there is no answer
	 */
	HttpResponse<String> send(HttpRequest.Builder builder) {
		HttpRequest request = builder.timeout(PATIENCE).build();
		HttpResponse<String> response = once(request);
		for (int time = 1; time < TIMES && mayBeSentAgain(response); time++) {
			long pause = response.headers().firstValueAsLong("Retry-After").orElse(1);
			LockSupport.parkNanos(Duration.ofSeconds(Math.clamp(pause, 1, 10)).toNanos());
			response = once(request);
		}
		return response;
	}

	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static boolean mayBeSentAgain(HttpResponse<String> response) {
		return response.statusCode() == 503 && response.headers().firstValue("Retry-After").isPresent();
	}

	private HtmlPage page(HttpRequest.Builder request) {
		HttpResponse<String> response = send(request.header("Accept", "text/html"));
		return new HtmlPage(response.uri(), response.body());
	}

	private String csrfToken() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private HttpResponse<String> once(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new Stopped(request.method() + " " + request.uri().getPath() + " got no answer (" + ex + ").");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Stopped("Somebody stopped it.");
		}
	}

}
