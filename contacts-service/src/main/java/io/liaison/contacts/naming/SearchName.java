package io.liaison.contacts.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.text.SearchWords;
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

	/**
	 * @param ordered the parts of the name, in the order by which lists sort
	 */
	public static SearchName of(@Nullable String... ordered) {
		String whole = Arrays.stream(ordered).filter(Objects::nonNull).collect(Collectors.joining(" "));
		List<String> words = SearchWords.words(whole);
		return new SearchName(words.isEmpty() ? NameKey.of(whole) : String.join(" ", words),
				SearchWords.findable(whole));
	}

	/** The same name, found by more words. */
	public SearchName foundAlsoBy(String text) {
		return new SearchName(this.order,
				Stream.concat(this.words.stream(), SearchWords.findable(text).stream())
					.distinct()
					.limit(SearchWords.MAX)
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
		return SearchWords.prefixes(this.words);
	}

}
