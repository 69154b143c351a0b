package io.liaison.contacts.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Finds documents by what {@link SearchName} made of their names: every word of the query
 * is the beginning of a word of the name.
 */
public final class NameQuery {

	private NameQuery() {
	}

	/**
	 * @param query what somebody typed; blank finds everything
	 * @return on {@code prefixes} and {@code words}, the most telling first
	 */
	public static List<Criteria> filter(@Nullable String query) {
		List<Criteria> all = new ArrayList<>();
		List<String> words = (query != null) ? SearchName.words(query) : List.of();
		List<String> longestFirst = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
		if (longestFirst.isEmpty()) {
			return all;
		}
		String longest = longestFirst.getFirst();
		String prefix = SearchName.prefix(longest);
		all.add(Criteria.where("prefixes").is(prefix));
		// letters and digits only, so they need no quoting, which not every engine reads
		List<Pattern> others = longestFirst.stream()
			.skip(prefix.equals(longest) ? 1 : 0)
			.map((word) -> Pattern.compile("^" + word))
			.toList();
		if (!others.isEmpty()) {
			all.add(Criteria.where("words").all(others));
		}
		return all;
	}

}
