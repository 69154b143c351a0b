package io.liaison.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which a text is found. Texts and queries are folded alike; of a text there
 * are more words: the parts around an apostrophe, and in scripts without spaces every
 * word that may begin inside.
 */
public final class SearchWords {

	/** The most words of one text. */
	public static final int MAX = 60;

	/** Letters of the beginnings of words that are kept for finding them. */
	public static final int PREFIX = 6;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern APOSTROPHE = Pattern
		.compile("(?<=[\\p{L}\\p{M}])['`\u00b4\u2018\u2019\u02b9\u02bb\u02bc\u2032\uff07](?=\\p{L})");

	private SearchWords() {
	}

	/** Beginnings of the words, of each length. */
	public static List<String> prefixes(List<String> words) {
		return words.stream().flatMap(SearchWords::prefixes).distinct().toList();
	}

	/** The words of a query. */
	public static List<String> words(String text) {
		return split(APOSTROPHE.matcher(text).replaceAll(""));
	}

	/** As much of a word as {@link #prefixes(List)} has. */
	public static String prefix(String word) {
		int letters = Math.min(PREFIX, word.codePointCount(0, word.length()));
		return word.substring(0, word.offsetByCodePoints(0, letters));
	}

	private static Stream<String> prefixes(String word) {
		String longest = prefix(word);
		List<String> all = new ArrayList<>();
		for (int end = 0; end < longest.length();) {
			end = longest.offsetByCodePoints(end, 1);
			all.add(longest.substring(0, end));
		}
		return all.stream();
	}

	/** What a query's words are prefixes of. */
	public static List<String> findable(String text) {
		return Stream
			.of(words(text).stream(), split(APOSTROPHE.matcher(text).replaceAll(" ")).stream(),
					words(text).stream().flatMap(SearchWords::innerWords))
			.flatMap((words) -> words)
			.distinct()
			.limit(MAX)
			.toList();
	}

	/** What a word has from each letter on that may begin another. */
	private static Stream<String> innerWords(String word) {
		List<String> inner = new ArrayList<>();
		for (int i = word.offsetByCodePoints(0, 1); i < word.length(); i = word.offsetByCodePoints(i, 1)) {
			if (isUnspaced(word.codePointAt(i)) || isUnspaced(word.codePointBefore(i))) {
				inner.add(word.substring(i));
			}
		}
		return inner.stream();
	}

	private static boolean isUnspaced(int letter) {
		return switch (UnicodeScript.of(letter)) {
			case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
			default -> false;
		};
	}

	private static List<String> split(String text) {
		return BETWEEN_WORDS.splitAsStream(Folding.of(text))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MAX)
			.toList();
	}

}
