package io.liaison.notification.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.liaison.notification.mail.ActionLinks.Link;
import io.liaison.notification.mail.Letter.Anchor;
import io.liaison.notification.mail.Letter.Footer;
import io.liaison.notification.mail.Letter.Paragraph;
import io.liaison.notification.mail.Letter.Part;
import io.liaison.notification.mail.Letter.Quote;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the letters: the one place that has their words.
 */
@Component
class Letters {

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final Footer FOOTER = new Footer("This mail was sent automatically. Answers to it are not read.");

	private final String portal;

	Letters(@Value("${liaison.issuer:http://localhost:8080}") String issuer) {
		this.portal = issuer + "/";
	}

	/**
	 * @param link for the kinds that carry one
	 */
	Letter write(Notification it, Addressee to, @Nullable Link link) {
		Content content = it.content();
		return switch (it.kind()) {
			case INVITATION -> invitation(to, content, Objects.requireNonNull(link));
			case ACCESS_ADDED -> letter("You now have access to " + to.accountName(), to,
					new Paragraph(
							"You have been given access to %s. Sign in as you always do:".formatted(to.accountName())),
					new Anchor("Sign in", this.portal));
			case PASSWORD_RESET -> reset(to, Objects.requireNonNull(link));
			case TICKET_OPENED -> ticket("New ticket: ", "%s has opened a ticket: %s", to, content);
			case TICKET_REPLIED -> ticket("New message: ", "%s has written on the ticket: %s", to, content);
			case TICKET_ANSWERED -> ticket("Answer: ", "There is an answer to the ticket of %s: %s", to, content);
		};
	}

	private Letter invitation(Addressee to, Content content, Link link) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Paragraph("You have been given access to %s. Follow this link and choose a password:"
			.formatted(to.accountName())));
		parts.add(new Anchor("Activate your access", link.url()));
		parts.add(validity(link));
		if (content.text() != null && !content.text().isBlank()) {
			parts.add(new Paragraph("A message for you:"));
			parts.add(new Quote(content.text()));
		}
		parts.add(new Paragraph("If you do not know what this is about, you need not do anything."));
		return letter("Activate your access to " + to.accountName(), to, parts.toArray(Part[]::new));
	}

	private Letter reset(Addressee to, Link link) {
		return letter("Choose a new password", to, new Paragraph("A new password was asked for. Choose one here:"),
				new Anchor("Choose a new password", link.url()), validity(link),
				new Paragraph("If you did not ask for it, you need not do anything: your password stays as it is."));
	}

	private Letter ticket(String subject, String opening, Addressee to, Content content) {
		String title = Objects.requireNonNullElse(content.title(), "");
		return letter(subject + title, to, new Paragraph(opening.formatted(to.accountName(), title)),
				new Quote(Objects.requireNonNullElse(content.text(), "")),
				new Paragraph("Read on and answer in the portal:"), new Anchor("Open the portal", this.portal));
	}

	private static Paragraph validity(Link link) {
		Instant until = link.expiresAt();
		return new Paragraph("The link works once" + ((until != null) ? ", until " + TIME.format(until) : "") + ".");
	}

	private static Letter letter(String subject, Addressee to, Part... body) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Paragraph(to.name().isEmpty() ? "Hello," : "Hello " + to.name() + ","));
		parts.addAll(List.of(body));
		parts.add(FOOTER);
		return new Letter(subject, parts);
	}

}
