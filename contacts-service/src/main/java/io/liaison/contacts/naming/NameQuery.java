package io.liaison.contacts.naming;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.domain.Sort;

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
	 */
	public static Criteria filter(@Nullable String query) {
		// a word is letters and digits only, so it needs no quoting, which not every
		// engine reads
		List<Criteria> words = (query != null)
				? SearchName.words(query).stream().map((word) -> Criteria.where(WORDS).regex("^" + word)).toList()
				: List.of();
		return words.isEmpty() ? new Criteria() : new Criteria().andOperator(words);
	}

	/** Names that may be these: to be compared by {@link NameKey}. */
	public static Criteria anyOf(List<SearchName> names) {
		return Criteria.where(ORDER).in(names.stream().map(SearchName::order).toList());
	}

	public static Sort byName() {
		return Sort.by(ORDER);
	}

	/** The indexes these queries use, where the store has real ones. */
	public static IndexDefinition[] indexes() {
		return new IndexDefinition[] { new Index(ORDER, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
				new Index(WORDS, Sort.Direction.ASC) };
	}

}
