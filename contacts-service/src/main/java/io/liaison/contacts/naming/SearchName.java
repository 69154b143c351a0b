package io.liaison.contacts.naming;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A name as lists order and find it. Names and queries are folded alike; of a name there
 * are more words: the parts around an apostrophe, and in scripts without spaces every
 * word that may begin inside.
 *
 * @param order what lists are ordered by
 * @param words what a query's words are prefixes of
 */
public record SearchName(String order, List<String> words) {

	/** Of names of today; entries of lists made by others are made anew. */
	public static final String FORM = "2";

	/** Letters of the beginnings of words that are kept for finding them. */
	static final int PREFIX = 6;

	private static final int MAX_WORDS = 60;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern APOSTROPHE = Pattern
		.compile("(?<=[\\p{L}\\p{M}])['`\u00b4\u2018\u2019\u02b9\u02bb\u02bc\u2032\uff07](?=\\p{L})");

	/**
	 * @param ordered the parts of the name, in the order by which lists sort
	 */
	public static SearchName of(@Nullable String... ordered) {
		String whole = Arrays.stream(ordered).filter(Objects::nonNull).collect(Collectors.joining(" "));
		List<String> words = words(whole);
		return new SearchName(words.isEmpty() ? NameKey.of(whole) : String.join(" ", words), findable(whole));
	}

	/** The same name, found by more words. */
	public SearchName foundAlsoBy(String text) {
		return new SearchName(this.order, Stream.concat(this.words.stream(), findable(text).stream())
			.distinct()
			.limit(MAX_WORDS)
			.toList());
	}

	/** Every order that may be stored of a name: to be compared by {@link NameKey}. */
	public static Stream<String> orders(String name) {
		return Stream.of(of(name).order(), FormerOrder.of(name)).distinct();
	}

	/** The place in a list: unique, by name and then by id. */
	public String key(String id) {
		return this.order + '\u0001' + id;
	}

	/** Beginnings of the words, of each length. */
	public List<String> prefixes() {
		return this.words.stream().flatMap(SearchName::prefixes).distinct().toList();
	}

	/** The words of a query. */
	static List<String> words(String text) {
		return split(APOSTROPHE.matcher(text).replaceAll(""));
	}

	/** As much of a word as {@link #prefixes} has. */
	static String prefix(String word) {
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

	private static List<String> findable(String text) {
		return Stream
			.of(words(text).stream(), split(APOSTROPHE.matcher(text).replaceAll(" ")).stream(),
					words(text).stream().flatMap(SearchName::innerWords))
			.flatMap((words) -> words)
			.distinct()
			.limit(MAX_WORDS)
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
			.limit(MAX_WORDS)
			.toList();
	}

}
