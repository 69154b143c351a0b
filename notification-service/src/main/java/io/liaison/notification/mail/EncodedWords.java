package io.liaison.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text in the header of a mail (RFC 2047). What looks like an encoded word to a mail
 * client was typed like that, so it is encoded as well.
 */
final class EncodedWords {

	/** Of one word, so that it fits into a line with the name of its header. */
	private static final int BYTES = 42;

	private EncodedWords() {
	}

	/** ASCII that a mail client shows as the text. */
	static String of(String text) {
		return isPlain(text) ? text : encoded(text);
	}

	/** The name before an address (RFC 5322, phrase). */
	static String phrase(String name) {
		return isPlain(name) ? '"' + name.replaceAll("([\\\\\"])", "\\\\$1") + '"' : encoded(name);
	}

	private static boolean isPlain(String text) {
		return !text.contains("=?") && text.chars().allMatch((c) -> c >= ' ' && c <= '~');
	}

	private static String encoded(String text) {
		Stream.Builder<String> words = Stream.builder();
		StringBuilder word = new StringBuilder();
		int bytes = 0;
		for (int codePoint : text.codePoints().toArray()) {
			String letter = Character.toString(codePoint);
			int more = letter.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + more > BYTES) {
				words.add(word.toString());
				word.setLength(0);
				bytes = 0;
			}
			word.append(letter);
			bytes += more;
		}
		return words.add(word.toString())
			.build()
			.map((it) -> Base64.getEncoder().encodeToString(it.getBytes(StandardCharsets.UTF_8)))
			.collect(Collectors.joining("?=\r\n =?UTF-8?B?", "=?UTF-8?B?", "?="));
	}

}
