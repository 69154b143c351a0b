package io.liaison.platform.store.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.liaison.platform.text.SearchWords;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Finds documents by what {@link SearchWords} made of a text of theirs: every word of the
 * query is the beginning of a word of the text.
 */
public final class WordQuery {

	private WordQuery() {
	}

	/**
	 * @param query what somebody typed; blank finds everything
	 * @param at path of what holds {@code prefixes} and {@code words}, empty at the top
	 * @return on {@code prefixes} and {@code words}, the most telling first
	 */
	public static List<Criteria> filter(@Nullable String query, String at) {
		List<Criteria> all = new ArrayList<>();
		List<String> words = (query != null) ? SearchWords.words(query) : List.of();
		List<String> longestFirst = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
		if (longestFirst.isEmpty()) {
			return all;
		}
		String longest = longestFirst.getFirst();
		String prefix = SearchWords.prefix(longest);
		all.add(Criteria.where(at + "prefixes").is(prefix));
		// letters and digits only, so they need no quoting, which not every engine reads
		List<Pattern> others = longestFirst.stream()
			.skip(prefix.equals(longest) ? 1 : 0)
			.map((word) -> Pattern.compile("^" + word))
			.toList();
		if (!others.isEmpty()) {
			all.add(Criteria.where(at + "words").all(others));
		}
		return all;
	}

}
