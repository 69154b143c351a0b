package io.liaison.systemtest;

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
record Mail(String id, String messageId, List<String> to, String subject, String text, Instant receivedAt) {

	static final Pattern ACTIVATION = Pattern.compile("https?://\\S+/auth/activate\\?token=[\\w.~%-]+");

	static final Pattern RESET = Pattern.compile("https?://\\S+/auth/reset/choose\\?token=[\\w.~%-]+");

	boolean has(Pattern link) {
		return link.matcher(this.text).find();
	}

	URI link(Pattern link) {
		Matcher matcher = link.matcher(this.text);
		if (!matcher.find()) {
			throw new AssertionError("no such link in \"" + this.subject + "\": " + this.text);
		}
		return URI.create(matcher.group());
	}

	boolean mentions(String words) {
		return this.subject.contains(words) || this.text.contains(words);
	}

}
