package io.liaison.contacts.namelist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.liaison.platform.problem.Failures;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.index.OrderedPages;
import io.liaison.platform.store.index.WordQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The entries of one list. An entry is derived, so it is written as a whole, by
 * compare-and-set of its revision.
 *
 * @param <E> an entry, a record
 */
public final class ListEntries<E extends ListEntry> {

	private static final Logger log = LoggerFactory.getLogger(ListEntries.class);

	private final MongoOperations store;

	private final String collection;

	private final Class<E> type;

	private final Map<String, OrderedPages> pages = new HashMap<>();

	/**
	 * @param orders fields that the list is ordered by, the first by default
	 * @param facets fields that the list is filtered by: with each an index serves filter
	 * and order together
	 */
	public ListEntries(MongoOperations store, Indexes indexes, String collection, Class<E> type, List<String> orders,
			String... facets) {
		this.store = store;
		this.collection = collection;
		this.type = type;
		for (String order : orders) {
			this.pages.put(order, new OrderedPages(store, collection, order));
			indexes.declare(collection, new Index(order, Direction.ASC),
					new Index("prefixes", Direction.ASC).on(order, Direction.ASC));
			for (String facet : facets) {
				indexes.declare(collection, new Index(facet, Direction.ASC).on(order, Direction.ASC));
			}
		}
	}

	public Optional<E> find(String id) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.store.findById(id, this.type, this.collection)));
	}

	/**
	 * Lets entries follow what is written already: what fails here is made good by its
	 * event.
	 */
	public void trying(Runnable follow) {
		try {
			follow.run();
		}
		catch (RuntimeException ex) {
			log.warn("The list {} follows later: {}", this.collection, Failures.describe(ex));
		}
	}

	/**
	 * Enters many that are new, at once.
	 * @return false when one of them is there already; then some are entered and some not
	 */
	public boolean enter(Collection<E> fresh) {
		try {
			if (!fresh.isEmpty()) {
				this.store.bulkOps(BulkMode.UNORDERED, this.type, this.collection).insert(List.copyOf(fresh)).execute();
			}
			return true;
		}
		catch (DataAccessException ex) {
			if (StoreFailure.passes(ex)) {
				throw ex;
			}
			return false;
		}
	}

	/**
	 * @param decision from what the entry is, none when there is none, to what it
	 * becomes; none to leave it
	 */
	public void change(String id, Function<Optional<E>, Optional<E>> decision) {
		OptimisticRetry.until(() -> {
			Optional<E> before = find(id);
			Optional<E> after = decision.apply(before);
			return (after.isEmpty() || written(before, after.get())) ? Optional.of(true) : Optional.empty();
		});
	}

	/**
	 * @param shown its components are the fields that are read
	 * @param filter on facets
	 * @param after place of the last entry seen, empty at the start
	 */
	public <V extends Record> List<V> list(Class<V> shown, @Nullable String query, List<Criteria> filter,
			ListOrder order, String after, int limit) {
		OrderedPages ordered = pages(order);
		return order.descending() ? ordered.before(after, shown, all(query, filter), limit)
				: ordered.after(after, shown, all(query, filter), limit);
	}

	/**
	 * How many of them there are.
	 * @param most not counted further than that
	 */
	public long count(@Nullable String query, List<Criteria> filter, int most) {
		return pages(ListOrder.BY_NAME).count(all(query, filter), most);
	}

	private OrderedPages pages(ListOrder order) {
		return Objects.requireNonNull(this.pages.get(order.field()));
	}

	private static List<Criteria> all(@Nullable String query, List<Criteria> filter) {
		List<Criteria> all = new ArrayList<>(WordQuery.filter(query, ""));
		all.addAll(filter);
		return all;
	}

	private boolean written(Optional<E> before, E after) {
		if (before.isPresent()) {
			Query same = Query.query(Criteria.where("_id").is(after.id()).and("revision").is(before.get().revision()));
			return this.store.replace(same, after, this.collection).getMatchedCount() == 1;
		}
		try {
			this.store.insert(after, this.collection);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

}
