package io.liaison.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

import io.liaison.notification.notification.Notification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.stereotype.Component;

/**
 * Makes the mail of a letter; nothing else does. The mails that one person gets about one
 * ticket are one conversation (RFC 5322, 3.6.4).
 */
@Component
class MailComposer {

	private static final String CHARSET = StandardCharsets.UTF_8.name();

	private final InternetAddress from;

	private final String domain;

	private final InstantSource clock;

	MailComposer(MailSettings settings, InstantSource clock) throws AddressException, UnsupportedEncodingException {
		this.from = new InternetAddress(settings.mail().from(), true);
		if (this.from.getPersonal() != null) {
			// what is read is kept as it was written, and only what is set is encoded
			// (RFC 2047)
			this.from.setPersonal(this.from.getPersonal(), CHARSET);
		}
		this.domain = this.from.getAddress().substring(this.from.getAddress().lastIndexOf('@') + 1);
		this.clock = clock;
	}

	/** The same for the same notification, however often its mail is sent. */
	String messageId(Notification it) {
		return messageId(it.id());
	}

	/**
	 * @param mail an empty one
	 * @param address of the addressee, in its normal form
	 */
	void compose(MimeMessage mail, Notification it, Addressee to, String address, Letter letter)
			throws MessagingException {
		String name = OneLine.of(to.name());
		mail.setFrom(this.from);
		mail.setHeader("To", name.isEmpty() ? address : EncodedWords.phrase(name) + "\r\n <" + address + ">");
		mail.setHeader("Subject", EncodedWords.of(letter.subject()));
		mail.setSentDate(Date.from(this.clock.instant()));
		mail.setHeader("Message-ID", messageId(it));
		String first = it.conversation().filter((id) -> !id.equals(it.id())).orElse(null);
		if (first != null) {
			mail.setHeader("In-Reply-To", messageId(first));
			mail.setHeader("References", messageId(first));
		}
		// no out-of-office replies: RFC 3834, and MS-OXCMAIL
		mail.setHeader("Auto-Submitted", "auto-generated");
		mail.setHeader("X-Auto-Response-Suppress", "All");
		mail.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
	}

	private String messageId(String id) {
		return "<" + id + "@" + this.domain + ">";
	}

	private static MimeBodyPart part(String text, String form) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, CHARSET, form);
		return part;
	}

}
