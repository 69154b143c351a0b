package io.liaison.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.liaison.platform.testing.ApiDescription;

/**
 * A plain HTTP client that keeps cookies and fills in forms: no script runs anywhere.
 */
final class Browser {

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

	private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final Map<String, String> always = new LinkedHashMap<>();

	private final String issuer;

	private final String base;

	Browser(String issuer, int port) {
		this.issuer = issuer;
		this.base = "http://localhost:" + port;
	}

	/** As a person's browser says what it takes. */
	Browser forPerson() {
		return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
	}

	Browser with(String header, String value) {
		this.always.put(header, value);
		return this;
	}

	CookieManager cookies() {
		return this.cookies;
	}

	HttpResponse<String> get(String url) {
		return send(HttpRequest.newBuilder(at(url)).build());
	}

	/** Follows redirects as long as they stay with us, and allows what is asked. */
	HttpResponse<String> follow(HttpResponse<String> response) {
		HttpResponse<String> page = toPage(response);
		return page.body().contains("Allow access?") ? toPage(submit(page, Map.of("answer", "yes"))) : page;
	}

	/** Follows redirects, to the question too. */
	HttpResponse<String> toPage(HttpResponse<String> response) {
		HttpResponse<String> current = response;
		for (int hops = 0; current.statusCode() / 100 == 3 && isOurs(location(current)); hops++) {
			if (hops > 15) {
				throw new AssertionError("too many redirects, the last to " + location(current));
			}
			current = get(location(current));
		}
		return current;
	}

	static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElse("");
	}

	/** Sends the form of a page, with its hidden fields and these. */
	HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(hidden(page.body()));
		all.putAll(fields);
		Matcher form = FORM.matcher(page.body());
		if (!form.find()) {
			throw new AssertionError("no form in " + page.statusCode() + " " + page.body());
		}
		return post(form.group(1), all, Map.of());
	}

	HttpResponse<String> post(String url, Map<String, String> fields, Map<String, String> headers) {
		String body = fields.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = HttpRequest.newBuilder(at(url))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return send(request.build());
	}

	HttpResponse<String> send(HttpRequest request) {
		HttpRequest.Builder all = HttpRequest.newBuilder(request, (name, value) -> true)
			.timeout(Duration.ofSeconds(60));
		this.always.forEach(all::header);
		try {
			HttpResponse<String> answer = this.http.send(all.build(), BodyHandlers.ofString());
			if (answer.uri().toString().startsWith(this.base)) {
				ApiDescription.check(answer);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The service itself stands where the gateway would. */
	URI at(String url) {
		return URI.create(url.startsWith("/") ? this.base + url
				: url.startsWith(this.issuer) ? this.base + url.substring(this.issuer.length()) : url);
	}

	private boolean isOurs(String location) {
		String path = at(location).getPath();
		return at(location).toString().startsWith(this.base) && path.startsWith("/auth/");
	}

	static Map<String, String> hidden(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		INPUT.matcher(page).results().map((it) -> it.group()).forEach((input) -> {
			String type = attribute(input, "type");
			boolean picked = "radio".equals(type) && input.contains("checked");
			if ("hidden".equals(type) || picked) {
				fields.put(attribute(input, "name"), attribute(input, "value"));
			}
		});
		return fields;
	}

	private static String attribute(String tag, String name) {
		Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
		return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
	}

}
