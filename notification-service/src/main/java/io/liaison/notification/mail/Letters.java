package io.liaison.notification.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.notification.Content;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the letters, each in its reader's language and time zone. The words stand in
 * templates and message bundles; here is what these may name.
 */
@Component
class Letters {

	/** Leaves room for the words before it, so that all mails about it have the same. */
	private static final int TOPIC_LENGTH = 180;

	/** Those of Unicode (UAX #14), too. */
	private static final Pattern LINE_END = Pattern.compile("\\R");

	private final LetterTexts texts = new LetterTexts();

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
		String title = OneLine.of(Objects.requireNonNullElse(content.title(), ""));
		values.put("name", OneLine.of(to.name()));
		values.put("product", OneLine.of(this.settings.product()));
		values.put("account", OneLine.of(to.accountName()));
		values.put("title", title);
		values.put("topic", OneLine.cut(title, TOPIC_LENGTH));
		values.put("quote", quote(content.text()));
		values.put("action", (link != null) ? link.url() : page(content));
		ReaderLocale.TIME.forEach((part) -> values.put(part, null));
		if (link != null && link.expiresAt() != null) {
			values.putAll(reader.time(link.expiresAt()));
		}
		Map<String, String> sentences = this.texts.of(template, reader.language(), values);
		values.put("message", sentences);
		String plain = this.text.render(template, values).replaceAll("\n{3,}", "\n\n").strip() + "\n";
		return new Letter(OneLine.of(Objects.requireNonNull(sentences.get("subject"))), plain,
				this.html.render(template, values));
	}

	/** Where in the portal one reads on. */
	private String page(Content content) {
		String ticket = (content.ticketId() != null) ? "tickets/" + content.ticketId() : "";
		return this.settings.issuer() + "/" + ticket;
	}

	/** The lines as they were written, indented as they were. */
	private static @Nullable Map<String, List<String>> quote(@Nullable String words) {
		if (words == null || words.isBlank()) {
			return null;
		}
		List<String> lines = LINE_END.splitAsStream(words).map(String::stripTrailing).toList();
		List<String> fromTheFirst = lines.stream().dropWhile(String::isEmpty).toList();
		int last = fromTheFirst.size();
		while (fromTheFirst.get(last - 1).isEmpty()) {
			last--;
		}
		return Map.of("lines", fromTheFirst.subList(0, last));
	}

}
