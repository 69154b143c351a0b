package io.liaison.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

import io.liaison.notification.mail.ActionLinks.Link;
import io.liaison.notification.notification.Notification;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
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

	private final JavaMailSender sender;

	private final InternetAddress from;

	private final String installation;

	private final InstantSource clock;

	Mailer(Letters letters, JavaMailSender sender,
			@Value("${liaison.mail.from:Liaison <no-reply@liaison.example>}") String from,
			@Value("${liaison.installation:liaison}") String installation, InstantSource clock)
			throws AddressException {
		this.letters = letters;
		this.sender = sender;
		this.from = new InternetAddress(from);
		this.installation = installation;
		this.clock = clock;
	}

	/**
	 * Writes the letter of a notification and hands it to the mail server.
	 * @param link for the kinds that carry one
	 */
	public Receipt send(Notification it, Addressee to, @Nullable Link link) {
		String messageId = "<" + it.id() + "@" + this.installation + ">";
		try {
			this.sender.send(message(messageId, to, this.letters.write(it, to, link)));
			return new Taken(messageId);
		}
		catch (MailException ex) {
			return SmtpReply.of(ex).map(SmtpReply::receipt).orElseGet(() -> new Delayed(ex.getClass().getSimpleName()));
		}
		catch (AddressException ex) {
			return new Refused("address");
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException("The mail cannot be written: " + ex.getClass().getSimpleName(), null);
		}
	}

	private MimeMessage message(String messageId, Addressee to, Letter letter)
			throws MessagingException, UnsupportedEncodingException {
		String charset = StandardCharsets.UTF_8.name();
		InternetAddress recipient = new InternetAddress(to.address(), true);
		recipient.setPersonal(to.name().isEmpty() ? null : to.name().replaceAll("\\p{Cntrl}+", " "), charset);
		MimeBodyPart text = new MimeBodyPart();
		text.setText(letter.text(), charset);
		MimeBodyPart html = new MimeBodyPart();
		html.setText(letter.html(), charset, "html");
		MimeMessage message = this.sender.createMimeMessage();
		message.setFrom(this.from);
		message.setRecipient(RecipientType.TO, recipient);
		message.setSubject(letter.subject(), charset);
		message.setSentDate(Date.from(this.clock.instant()));
		message.setHeader("Message-ID", messageId);
		// no out-of-office replies (RFC 3834)
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setContent(new MimeMultipart("alternative", text, html));
		return message;
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
	}

	/**
	 * It could not take the mail now.
	 */
	public record Delayed(String reason) implements Receipt {
	}

}
