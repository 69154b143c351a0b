package io.liaison.contacts.naming;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How earlier versions folded a name for order. What was stored then and not renamed since
 * has it still.
 */
final class FormerOrder {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private FormerOrder() {
	}

	static String of(String name) {
		String plain = ACCENTS.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
		List<String> words = BETWEEN_WORDS.splitAsStream(plain)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(60)
			.toList();
		return words.isEmpty() ? NameKey.of(name) : String.join(" ", words);
	}

}
