package io.liaison.notification.mail;

import java.time.Instant;

import io.liaison.notification.mail.ActionLinks.Link;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationType;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTests {

	private static final String URL = "https://portal.example/auth/activate?token=a.b-c_d&x=1";

	private final Letters letters = new Letters("https://portal.example");

	private final Link link = new Link(URL, Instant.parse("2026-03-09T09:30:00Z"));

	@Test
	@Behaviour({ "T8", "S24" })
	void anInvitationNamesTheAccountAndHasTheLinkAloneOnItsLine() {
		Letter letter = this.letters.write(
				ANotification.of(NotificationType.INVITATION, Content.link(1, "See you!\nThe team")),
				new Addressee("Ada Lovelace", "ada@example.org", "Acme Ltd"), this.link);
		assertThat(letter.subject()).isEqualTo("Activate your access to Acme Ltd");
		assertThat(letter.text().lines()).contains("Hello Ada Lovelace,", URL, "> See you!", "> The team",
				"The link works once, until 9 March 2026, 09:30 UTC.");
		assertThat(letter.html()).contains("<a href=\"https://portal.example/auth/activate?token=a.b-c_d&amp;x=1\">",
				"<blockquote", "See you!<br>");
	}

	@Test
	void whatPeopleWroteIsEscapedAndCannotAddHeaders() {
		Letter letter = this.letters.write(
				ANotification.of(NotificationType.TICKET_ANSWERED,
						Content.ticket("t", "acme", "Hi\r\nBcc: eve@example.org", "<script>alert('1')</script>")),
				new Addressee("<b>Ada</b>", "ada@example.org", "A & B"), null);
		assertThat(letter.subject()).isEqualTo("Answer: Hi Bcc: eve@example.org");
		assertThat(letter.html()).contains("&lt;script&gt;", "&lt;b&gt;Ada&lt;/b&gt;", "A &amp; B")
			.doesNotContain("<script>", "<b>");
		assertThat(letter.text()).contains("> <script>alert('1')</script>");
	}

	@Test
	void aLetterToSomebodyWithoutANameGreetsThemAllTheSame() {
		Letter letter = this.letters.write(ANotification.of(NotificationType.PASSWORD_RESET, Content.link(4, null)),
				new Addressee("", "ada@example.org", ""), this.link);
		assertThat(letter.text()).startsWith("Hello,\n");
	}

	@Test
	void neitherAddresseeNorLinkIsNamedByALog() {
		assertThat(new Addressee("Ada", "ada@example.org", "Acme") + " " + this.link).doesNotContain("Ada", "ada",
				"token");
	}

}
