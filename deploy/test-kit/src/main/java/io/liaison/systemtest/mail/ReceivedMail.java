package io.liaison.systemtest.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as the mail page shows it.
 *
 * @param messageId the Message-ID header; two copies of one mail share it
 */
public record ReceivedMail(String id, String messageId, List<String> to, String subject, String text,
		Instant receivedAt) {

	public static final Pattern ACTIVATION = Pattern.compile("https?://\\S+/auth/activate\\?token=[\\w.~%-]+");

	public static final Pattern RESET = Pattern.compile("https?://\\S+/auth/reset/choose\\?token=[\\w.~%-]+");

	public boolean has(Pattern link) {
		return link.matcher(this.text).find();
	}

	public URI link(Pattern link) {
		Matcher matcher = link.matcher(this.text);
		if (!matcher.find()) {
			throw new AssertionError("no such link in \"" + this.subject + "\": " + this.text);
		}
		return URI.create(matcher.group());
	}

	public boolean mentions(String words) {
		return this.subject.contains(words) || this.text.contains(words);
	}

}
