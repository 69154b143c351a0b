package io.liaison.systemtest;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail page: all mails that left the system, newest first. */
record Mails(URI page) {

	List<Mail> all() {
		Answer answer = Http.patient()
			.send(HttpRequest.newBuilder(this.page.resolve("/api/messages")).build())
			.expect(200);
		return answer.json().values().stream().map(Mails::mail).toList();
	}

	List<Mail> to(String address, Predicate<Mail> which) {
		return all().stream().filter((mail) -> mail.to().contains(address)).filter(which).toList();
	}

	/** The newest such mail, as soon as there is one. */
	Mail await(String address, Predicate<Mail> which, Duration atMost) {
		return Awaitility.await("a mail to " + address)
			.atMost(atMost)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> to(address, which), (mails) -> !mails.isEmpty())
			.getFirst();
	}

	/**
	 * One mail, of which a crash may have sent a second copy under the same Message-ID.
	 */
	void expectOne(String address, Predicate<Mail> which) {
		List<Mail> copies = to(address, which);
		assertThat(copies).as("mails to %s", address).hasSizeBetween(1, 2);
		assertThat(copies.stream().map(Mail::messageId).distinct()).as("their Message-ID").hasSize(1);
	}

	private static Mail mail(JsonNode json) {
		List<String> to = json.path("to").values().stream().map(JsonNode::asString).toList();
		return new Mail(json.path("id").asString(), json.path("messageId").asString(""), to,
				json.path("subject").asString(""), json.path("text").asString(""),
				Instant.parse(json.path("receivedAt").asString()));
	}

}
