package io.liaison.contacts.naming;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by the {@link SearchName} in their state: every word of the query is
 * the beginning of a word of the name; ordered by name, then id.
 */
public final class NameQuery {

	private static final String ORDER = "state.search.order";

	private static final String WORDS = "state.search.words";

	private NameQuery() {
	}

	/**
	 * @param query what somebody typed; blank finds everything
	 * @param position order and id of the last item seen, or empty
	 */
	public static Bson filter(@Nullable String query, List<String> position) {
		List<Bson> all = new ArrayList<>();
		if (query != null) {
			// a word is letters and digits only, so it needs no quoting, which not every
			// engine reads
			SearchName.words(query).forEach((word) -> all.add(Filters.regex(WORDS, "^" + word)));
		}
		if (position.size() == 2) {
			all.add(Filters.or(Filters.gt(ORDER, position.getFirst()),
					Filters.and(Filters.eq(ORDER, position.getFirst()), Filters.gt("_id", position.getLast()))));
		}
		return all.isEmpty() ? Filters.empty() : Filters.and(all);
	}

	/** Names that may be these: to be compared by {@link NameKey}. */
	public static Bson anyOf(List<SearchName> names) {
		return Filters.in(ORDER, names.stream().map(SearchName::order).toList());
	}

	public static Bson byName() {
		return Sorts.ascending(ORDER, "_id");
	}

	/** The indexes these queries use, where the store has real ones. */
	public static List<Bson> indexes() {
		return List.of(Indexes.ascending(ORDER, "_id"), Indexes.ascending(WORDS));
	}

}
