package io.liaison.contacts.naming;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A name as lists order and find it: small letters without accents.
 *
 * @param order what lists are ordered by
 * @param words what a query's words are prefixes of
 */
public record SearchName(String order, List<String> words) {

	private static final int MAX_WORDS = 60;

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/**
	 * @param ordered the parts of the name, in the order by which lists sort
	 */
	public static SearchName of(@Nullable String... ordered) {
		String whole = Arrays.stream(ordered).filter(Objects::nonNull).collect(Collectors.joining(" "));
		List<String> words = words(whole);
		return new SearchName(words.isEmpty() ? NameKey.of(whole) : String.join(" ", words), words);
	}

	/** The same name, found by more words. */
	public SearchName foundAlsoBy(String text) {
		return new SearchName(this.order,
				Stream.concat(this.words.stream(), words(text).stream()).distinct().limit(MAX_WORDS).toList());
	}

	static List<String> words(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
		return BETWEEN_WORDS.splitAsStream(plain)
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MAX_WORDS)
			.toList();
	}

}
