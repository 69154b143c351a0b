package io.liaison.notification.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.notification.Content;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every mail. */
class MailsTests {

	private static final Addressee ADA = new Addressee("Ada", "ada@example.org", "Acme", List.of(), List.of());

	static Stream<NotificationType> types() {
		return AllTypes.list().stream();
	}

	@ParameterizedTest
	@MethodSource("types")
	void itIsOfOurDomainAndAsksForNoAutomaticAnswer(NotificationType type) {
		Mail mail = Mails.arrived(type.name(), Content.NONE, ADA, null);
		assertThat(mail.id()).matches("<[^@<>\\s]+@liaison\\.example>");
		assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated")
			.containsEntry("X-Auto-Response-Suppress", "All")
			.containsEntry("From", "Liaison <no-reply@liaison.example>");
	}

	@ParameterizedTest
	@MethodSource("types")
	void nobodyIsOfferedToLeaveAListThatCannotBeLeft(NotificationType type) {
		assertThat(Mails.arrived(type.name(), Content.NONE, ADA, null).headers()).doesNotContainKeys("List-Unsubscribe",
				"List-Unsubscribe-Post", "Precedence");
	}

	@ParameterizedTest
	@CsvSource({ "body, body", "body, .letter", ".footer, .letter", ".action a, .action a", "blockquote, .letter" })
	void itsWordsAreReadableOnLightAndOnDarkGround(String words, String ground) {
		String css = css();
		String dark = css.substring(css.indexOf("@media"));
		Map<String, String> light = declarations(css.substring(0, css.indexOf("@media")));
		Map<String, String> inTheDark = new HashMap<>(light);
		inTheDark.putAll(declarations(dark.substring(dark.indexOf('{') + 1)));
		assertThat(List.of(light, inTheDark)).allSatisfy((colours) -> {
			String colour = colours.getOrDefault(words + " color", colours.get("body color"));
			assertThat(contrast(colour, colours.get(ground + " background"))).isGreaterThanOrEqualTo(4.5);
		});
		assertThat(inTheDark).isNotEqualTo(light);
	}

	@Test
	void itSaysThatItKnowsBoth() {
		assertThat(html()).contains("<meta name=\"color-scheme\" content=\"light dark\">",
				":root { color-scheme: light dark; }");
	}

	private static String html() {
		return Mails.arrived("PASSWORD_RESET", Content.link(1, null), ADA, null).html();
	}

	private static String css() {
		String html = html();
		return html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
	}

	/** Each rule's properties, as {@code selector property}. */
	private static Map<String, String> declarations(String css) {
		Map<String, String> found = new HashMap<>();
		Pattern.compile("([^{}]+)\\{([^}]*)\\}")
			.matcher(css)
			.results()
			.forEach((rule) -> Stream.of(rule.group(2).split(";"))
				.map((declaration) -> declaration.split(":"))
				.filter((declaration) -> declaration.length == 2)
				.forEach((declaration) -> found.put(rule.group(1).strip() + " " + declaration[0].strip(),
						declaration[1].strip())));
		return found;
	}

	/** WCAG 2.2, 1.4.3. */
	private static double contrast(String one, String other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
	}

	private static double channel(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
