package io.liaison.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.notification.Content;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mail is in its reader's language, and its times are in the reader's zone. */
class LanguageTests {

	private static final Link LINK = new Link("https://portal.example/auth/x", Instant.parse("2026-07-09T22:30:00Z"));

	private static final Content CONTENT = new Content(1L, "t1", "acme", "42", "1 + 1", null);

	static Stream<Arguments> typesAndLanguages() {
		return types().flatMap((type) -> Stream.of("fr", "sv", "fr-CH", "sv-FI").map((tag) -> Arguments.of(type, tag)));
	}

	static Stream<NotificationType> types() {
		return AllTypes.list().stream().filter((type) -> !type.name().equals("CONTACT_GREETED"));
	}

	@ParameterizedTest
	@MethodSource("typesAndLanguages")
	void noSentenceOfAMailIsEnglishForWhoReadsAnother(NotificationType type, String language) {
		Mail mail = mail(type, language, "UTC");
		Set<String> english = words(mail(type, "en", "UTC"));
		assertThat(words(mail)).doesNotContainAnyElementsOf(english);
		assertThat(mail.html()).contains("<html lang=\"" + language.substring(0, 2) + "\">");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "fr | Europe/Paris | 10 juillet 2026 à 00:30", "sv | Europe/Stockholm | 10 juli 2026 kl. 00:30",
					"en | Asia/Tokyo | 10 July 2026, 07:30", "fr | America/Montreal | 9 juillet 2026 à 18:30" })
	void everyTimeIsThatOfTheReadersZone(String language, String zone, String time) {
		List<NotificationType> withTimes = types().filter((type) -> type.link().isPresent()).toList();
		assertThat(withTimes).isNotEmpty()
			.allSatisfy((type) -> assertThat(mail(type, language, zone).text()).contains(time));
	}

	/** Lines that are sentences: neither names, links nor what somebody wrote. */
	private static Set<String> words(Mail mail) {
		return Stream.concat(mail.text().lines(), Stream.of(mail.subject().replaceFirst("^(Re: )?Ticket.?: .*", "")))
			.map(String::strip)
			.filter((line) -> line.matches(".*\\p{L}{3}.*") && !line.startsWith("https://") && !line.startsWith(">"))
			.collect(Collectors.toSet());
	}

	private static Mail mail(NotificationType type, String language, String zone) {
		return Mails.arrived(type.name(), CONTENT,
				new Addressee("Ada", "ada-" + language.toLowerCase(java.util.Locale.ROOT) + "@example.org", "Acme",
						List.of(language), List.of(zone)),
				type.link().isPresent() ? LINK : null);
	}

}
