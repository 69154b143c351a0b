package io.liaison.contacts.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
		words.stream().sorted(Comparator.comparingInt(String::length).reversed()).forEach((word) -> {
			String prefix = SearchName.prefix(word);
			all.add(Criteria.where("prefixes").is(prefix));
			if (!prefix.equals(word)) {
				// letters and digits only, so it needs no quoting, which not every engine
				// reads
				all.add(Criteria.where("words").regex("^" + word));
			}
		});
		return all;
	}

}
