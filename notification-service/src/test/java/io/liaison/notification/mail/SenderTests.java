package io.liaison.notification.mail;

import java.time.InstantSource;
import java.util.List;

import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.platform.testing.Behaviour;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a mail is from. */
class SenderTests {

	@ParameterizedTest
	@Behaviour("S23")
	@CsvSource(nullValues = "-",
			value = { "Caf\u00e9 Acme <mail@acme.example>, Caf\u00e9 Acme", "Acme <mail@acme.example>, Acme",
					"=?UTF-8?Q?Caf=C3=A9?= <mail@acme.example>, Caf\u00e9", "mail@acme.example, -" })
	void theSendersNameIsReadAsItWasConfiguredInWhicheverLanguage(String configured, String name) throws Exception {
		MailSettings settings = new MailSettings("https://portal.example", "Acme Portal",
				new MailSettings.Mail(configured, "en"));
		MimeMessage mail = new MimeMessage((Session) null);
		new MailComposer(settings, InstantSource.system()).compose(mail, ANotification.of("ACCESS_ADDED", Content.NONE),
				new Addressee("Ada", "ada@example.org", "Acme", List.of(), List.of()), "ada@example.org",
				new Letter("Subject", "Text", "<p>Text</p>"));
		assertThat(mail.getHeader("From", null)).matches("\\p{ASCII}+")
			.endsWith("mail@acme.example" + ((name != null) ? ">" : ""));
		assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo(name);
	}

}
