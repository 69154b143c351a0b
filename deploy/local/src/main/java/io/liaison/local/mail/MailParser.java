package io.liaison.local.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail (RFC 5322, MIME). Whatever cannot be read is shown as it is: nothing that
 * was sent may be missing from the page.
 */
final class MailParser {

	private static final Session SESSION = Session.getInstance(lenient());

	private final List<String> attachments = new ArrayList<>();

	private @Nullable String text;

	private @Nullable String html;

	private MailParser() {
	}

	private static Properties lenient() {
		Properties properties = new Properties();
		properties.setProperty("mail.mime.address.strict", "false");
		return properties;
	}

	static Mail parse(String id, Instant receivedAt, byte[] bytes) {
		try {
			MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
			return new MailParser().parse(id, receivedAt, message);
		}
		catch (MessagingException ex) {
			return new Mail(id, List.of(), List.of(), List.of(), List.of(), "",
					new String(bytes, StandardCharsets.UTF_8), null, null, List.of(), receivedAt);
		}
	}

	private Mail parse(String id, Instant receivedAt, MimeMessage message) throws MessagingException {
		read(message);
		List<String> recipients = headers(message, MailFolder.RECIPIENT_HEADER);
		List<String> to = addresses(message.getRecipients(RecipientType.TO));
		return new Mail(id, addresses(message.getFrom()), to.isEmpty() ? recipients : to,
				addresses(message.getRecipients(RecipientType.CC)), recipients,
				Objects.requireNonNullElse(message.getSubject(), ""), this.text, this.html, message.getMessageID(),
				List.copyOf(this.attachments), receivedAt);
	}

	private void read(Part part) throws MessagingException {
		if (part.isMimeType("multipart/*") && content(part) instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				read(parts.getBodyPart(i));
			}
		}
		else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
			this.attachments.add(Objects.requireNonNullElse(part.getFileName(), part.getContentType()));
		}
		else if (part.isMimeType("text/html") && this.html == null) {
			this.html = text(part);
		}
		else if (part.isMimeType("text/*") && this.text == null) {
			this.text = text(part);
		}
		else {
			this.attachments.add(Objects.requireNonNullElse(part.getFileName(), part.getContentType()));
		}
	}

	private static String text(Part part) throws MessagingException {
		return (content(part) instanceof String text) ? text : "";
	}

	private static Object content(Part part) throws MessagingException {
		try {
			return part.getContent();
		}
		catch (IOException ex) {
			// an unknown charset or encoding
			try (InputStream stream = part.getInputStream()) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException unreadable) {
				return "";
			}
		}
	}

	private static List<String> headers(MimeMessage message, String name) throws MessagingException {
		String[] values = message.getHeader(name);
		return (values != null) ? List.of(values) : List.of();
	}

	private static List<String> addresses(Address @Nullable [] addresses) {
		return (addresses == null) ? List.of()
				: Arrays.stream(addresses)
					.map((address) -> (address instanceof InternetAddress internet) ? internet.getAddress()
							: address.toString())
					.toList();
	}

}
