package io.liaison.notification.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Cause;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The mails about one ticket are one conversation. */
class TicketMailsTests {

	private static final Content CONTENT = Content.ticket("t1", "acme", "No download", "Why?");

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "sv" })
	void fourMailsAboutOneTicketAreOneThread(String language) {
		Mail opened = arrived(opened("ada"), language);
		List<Mail> later = Stream.of("TICKET_REPLIED", "TICKET_ANSWERED", "TICKET_REPLIED")
			.map((type) -> Mails.arrived(type, CONTENT, to(language), null))
			.toList();
		assertThat(opened.headers()).doesNotContainKeys("In-Reply-To", "References");
		assertThat(later).allSatisfy((mail) -> {
			assertThat(mail.headers()).containsEntry("In-Reply-To", opened.id())
				.containsEntry("References", opened.id());
			assertThat(mail.subject()).isEqualTo("Re: " + opened.subject());
		});
		assertThat(later).extracting(Mail::id).doesNotHaveDuplicates().doesNotContain(opened.id());
	}

	@Test
	void whoDidNotGetTheFirstOneHasOneThreadAllTheSame() {
		Set<String> threads = Stream.of("TICKET_ANSWERED", "TICKET_ANSWERED")
			.map((type) -> Mails.arrived(type, CONTENT, to("en"), null).headers().get("References"))
			.collect(Collectors.toSet());
		assertThat(threads).singleElement().asString().matches("<[\\w-]+@liaison\\.example>");
	}

	@Test
	void anotherTicketIsAnotherThread() {
		Mail other = Mails.arrived("TICKET_ANSWERED", Content.ticket("t2", "acme", "No download", "Why?"), to("en"),
				null);
		assertThat(other.headers().get("References"))
			.isNotEqualTo(Mails.arrived("TICKET_ANSWERED", CONTENT, to("en"), null).headers().get("References"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TICKET_OPENED", "TICKET_REPLIED", "TICKET_ANSWERED" })
	void theyLinkToTheTicket(String type) {
		Mail mail = Mails.arrived(type, CONTENT, to("en"), null);
		assertThat(mail.text().lines()).contains("https://portal.example/tickets/t1");
		assertThat(mail.html()).contains("<a href=\"https://portal.example/tickets/t1\">Open the ticket</a>");
	}

	private static Notification opened(String contactId) {
		Cause cause = new Cause("/ticket", "io.liaison.ticket.ticket-opened.v1", "t1", 1, ANotification.CAUSED);
		return ANotification.of(cause.derivedId("TICKET_OPENED", contactId), "TICKET_OPENED", CONTENT,
				ANotification.CAUSED);
	}

	private static Mail arrived(Notification it, String language) {
		return Mails.arrived(it, to(language), null);
	}

	private static Addressee to(String language) {
		return new Addressee("Ada", "ada-" + language + "@example.org", "Acme", List.of(language), List.of());
	}

}
