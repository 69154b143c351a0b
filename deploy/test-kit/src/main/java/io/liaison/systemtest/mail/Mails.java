package io.liaison.systemtest.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail page: all mails that left the system, newest first. */
public record Mails(URI page) {

	public List<ReceivedMail> all() {
		return get("");
	}

	private List<ReceivedMail> get(String query) {
		Answer answer = Http.patient()
			.send(HttpRequest.newBuilder(this.page.resolve("/api/messages" + query)).build())
			.expect(200);
		return answer.json().values().stream().map(Mails::mail).toList();
	}

	public List<ReceivedMail> to(String address, Predicate<ReceivedMail> which) {
		return get("?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).stream().filter(which).toList();
	}

	/** The newest such mail, as soon as there is one. */
	public ReceivedMail await(String address, Predicate<ReceivedMail> which, Duration atMost) {
		return Awaitility.await("a mail to " + address)
			.atMost(atMost)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> to(address, which), (mails) -> !mails.isEmpty())
			.getFirst();
	}

	/**
	 * One mail, of which a crash may have sent a second copy under the same Message-ID.
	 */
	public void expectOne(String address, Predicate<ReceivedMail> which) {
		List<ReceivedMail> copies = to(address, which);
		assertThat(copies).as("mails to %s", address).hasSizeBetween(1, 2);
		assertThat(copies.stream().map(ReceivedMail::messageId).distinct()).as("their Message-ID").hasSize(1);
	}

	private static ReceivedMail mail(JsonNode json) {
		List<String> to = json.path("to").values().stream().map(JsonNode::asString).toList();
		return new ReceivedMail(json.path("id").asString(), json.path("messageId").asString(""), to,
				json.path("subject").asString(""), json.path("text").asString(""),
				Instant.parse(json.path("receivedAt").asString()));
	}

}
