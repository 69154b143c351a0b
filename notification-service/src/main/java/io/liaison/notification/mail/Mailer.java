package io.liaison.notification.mail;

import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.notification.Notification;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.EmailNormalizer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The way to the mail server. The Message-ID is that of the notification, so that a mail
 * which had to be sent once more is recognised as the same.
 */
@Component
public class Mailer {

	private final Letters letters;

	private final MailComposer composer;

	private final MailServer server;

	Mailer(Letters letters, MailComposer composer, MailServer server) {
		this.letters = letters;
		this.composer = composer;
		this.server = server;
	}

	/**
	 * Writes the letter of a notification and hands it to the mail server.
	 * @param template name of its texts
	 * @param link for the types that carry one
	 */
	public Receipt send(Notification it, String template, Addressee to, @Nullable Link link) {
		try {
			String address = EmailNormalizer.normalise(to.address());
			JavaMailSender sender = this.server.to(address).orElse(null);
			if (sender == null) {
				return Refused.WITHOUT_UTF8;
			}
			MimeMessage mail = sender.createMimeMessage();
			this.composer.compose(mail, it, to, address, this.letters.write(template, it.content(), to, link));
			sender.send(mail);
			return new Taken(this.composer.messageId(it));
		}
		catch (Refusal ex) {
			return Refused.NO_ADDRESS;
		}
		catch (MailException | MessagingException ex) {
			return SmtpReply.of(ex).map(SmtpReply::receipt).orElseGet(() -> new Delayed(ex.getClass().getSimpleName()));
		}
	}

	/** What the mail server said. */
	public sealed interface Receipt {

	}

	/** It will deliver the mail. */
	public record Taken(String messageId) implements Receipt {

	}

	/**
	 * It will never deliver the mail.
	 *
	 * @param codes without the text, which may name the address
	 */
	public record Refused(String codes) implements Receipt {

		static final Refused NO_ADDRESS = new Refused("address");

		/** RFC 6531, 3.5: a non-ASCII address, and a server without SMTPUTF8. */
		static final Refused WITHOUT_UTF8 = new Refused("553 5.6.7");

	}

	/**
	 * It could not take the mail now.
	 */
	public record Delayed(String reason) implements Receipt {

	}

}
