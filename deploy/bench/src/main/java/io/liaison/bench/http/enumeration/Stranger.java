package io.liaison.bench.http.enumeration;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.Form;
import io.liaison.systemtest.web.Http;
import org.jsoup.Jsoup;

/**
 * Sends a form again and again, each time from another address and as nobody who was
 * there before.
 */
final class Stranger {

	private static final AtomicInteger ADDRESS = new AtomicInteger();

	private final Http http = Http.onceAlone();

	private final Form form;

	private final String cookies;

	private Stranger(Form form, String cookies) {
		this.form = form;
		this.cookies = cookies;
	}

	/**
	 * @param field of the form that is meant
	 */
	static Stranger at(URI page, String field) {
		AtomicReference<HttpResponse<String>> response = new AtomicReference<>();
		Answer answer = Http.once()
			.send(HttpRequest.newBuilder(page).header("Accept", "text/html").build(), response::set);
		String cookies = String.join("; ",
				response.get().headers().allValues("Set-Cookie").stream().map((it) -> it.split(";", 2)[0]).toList());
		return new Stranger(
				Form.of(Jsoup.parse(answer.body(), page.toString()).selectFirst("form:has([name=" + field + "])")),
				cookies);
	}

	Answered send(Map<String, String> fields) {
		Form filled = this.form;
		for (Map.Entry<String, String> field : fields.entrySet()) {
			filled = filled.with(field.getKey(), field.getValue());
		}
		int address = ADDRESS.incrementAndGet();
		HttpRequest request = HttpRequest.newBuilder(filled.action())
			.header("Accept", "text/html")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Cookie", this.cookies)
			.header("X-Forwarded-For", "10.%d.%d.%d".formatted(address >> 16 & 255, address >> 8 & 255, address & 255))
			.POST(BodyPublishers.ofString(filled.encoded()))
			.build();
		long begin = System.nanoTime();
		Answer answer = this.http.send(request);
		return new Answered((System.nanoTime() - begin) / 1e6,
				answer.status() + " " + answer.location() + " " + answer.body().replaceAll("value=\"[^\"]*\"", ""));
	}

	/**
	 * @param answer all that there is to see of it
	 */
	record Answered(double millis, String answer) {
	}

}
