package io.liaison.notification.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.notification.mail.ActionLinks.Link;
import io.liaison.notification.notification.Content;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the letters, each in its reader's language and time zone. The words stand in
 * templates and message bundles; here is what these may name.
 */
@Component
class Letters {

	private final Messages messages = new Messages();

	private final Templates text = Templates.text();

	private final Templates html = Templates.html();

	private final MailSettings settings;

	Letters(MailSettings settings) {
		this.settings = settings;
	}

	/**
	 * @param template folder of the words
	 * @param link for the letters that carry one
	 */
	Letter write(String template, Content content, Addressee to, @Nullable Link link) {
		ReaderLocale reader = ReaderLocale.of(to, this.settings.mail().language());
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("language", reader.language().toLanguageTag());
		values.put("name", oneLine(to.name()));
		values.put("account", oneLine(to.accountName()));
		values.put("title", oneLine(Objects.requireNonNullElse(content.title(), "")));
		values.put("quote", quote(content.text()));
		values.put("action", (link != null) ? link.url() : this.settings.issuer() + "/");
		ReaderLocale.TIME.forEach((part) -> values.put(part, null));
		if (link != null && link.expiresAt() != null) {
			values.putAll(reader.time(link.expiresAt()));
		}
		Map<String, String> sentences = this.messages.of(template, reader.language(), values);
		values.put("message", sentences);
		String plain = this.text.render(template, values).replaceAll("\n{3,}", "\n\n").strip() + "\n";
		return new Letter(oneLine(Objects.requireNonNull(sentences.get("subject"))), plain,
				this.html.render(template, values));
	}

	/** A line break would begin a header, or what looks like words of ours. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	private static @Nullable Map<String, List<String>> quote(@Nullable String words) {
		return (words != null && !words.isBlank()) ? Map.of("lines", words.strip().lines().toList()) : null;
	}

}
