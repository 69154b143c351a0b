package io.liaison.platform.store.index;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.liaison.platform.store.failure.StoreFailure;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Pages of a collection in the order of a field, which is a text, unique and indexed, and
 * empty where something is not listed. Not every engine stops reading an index where the
 * page ends: where pages take long it is given an end, a landmark some way on. When less
 * than a page is found before that, either one further on or none, whichever lets it read
 * less.
 */
public final class OrderedPages {

	/** How many landmarks on; of everything, more than a page is before. */
	private static final int NEAR = 2;

	/** The same where a filter is, that fits some. */
	private static final int FAR = 4;

	private static final int STRIDE = 200;

	/** No engine that stops where the page ends takes so long for one. */
	private static final Duration LONG = Duration.ofMillis(20);

	private final MongoOperations store;

	private final String collection;

	private final String order;

	private final Landmarks landmarks;

	private final Duration slow;

	private final int stride;

	public OrderedPages(MongoOperations store, String collection, String order) {
		this(store, collection, order, LONG, STRIDE);
	}

	/**
	 * @param slow what takes longer is not taken from an index alone
	 * @param stride from one landmark to the next, in documents
	 */
	OrderedPages(MongoOperations store, String collection, String order, Duration slow, int stride) {
		this.slow = slow;
		this.store = store;
		this.collection = collection;
		this.order = order;
		this.stride = stride;
		this.landmarks = new Landmarks(store, collection, order, stride);
	}

	/**
	 * @param shown its components are the fields that are read
	 * @param filter the most telling first; for each of its fields an index has it before
	 * the order
	 * @param after value of the last one seen, empty at the start
	 */
	public <V extends Record> List<V> after(String after, Class<V> shown, List<Criteria> filter, int limit) {
		return page(Direction.ASC, after, shown, filter, limit);
	}

	/**
	 * The same backwards, the greatest first.
	 * @param before value of the last one seen, empty at the start
	 */
	public <V extends Record> List<V> before(String before, Class<V> shown, List<Criteria> filter, int limit) {
		return page(Direction.DESC, before, shown, filter, limit);
	}

	/**
	 * How many there are.
	 * @param most not counted further than that
	 */
	public long count(List<Criteria> filter, int most) {
		Query all = matching(filter, Criteria.where(this.order).gt("")).limit(most);
		return StoreFailure.refusing(() -> this.store.count(all, this.collection));
	}

	private <V extends Record> List<V> page(Direction direction, String seen, Class<V> shown, List<Criteria> filter,
			int limit) {
		Sort sort = Sort.by(direction, this.order);
		int on = one(filter) ? 0 : filter.isEmpty() ? NEAR : FAR;
		while (on > 0) {
			Optional<String> landmark = landmark(direction, seen, on);
			if (landmark.isEmpty()) {
				break;
			}
			Criteria between = range(direction, seen, landmark.get());
			List<V> near = find(shown, matching(inOrder(filter), between).with(sort), limit);
			if (near.size() == limit) {
				return near;
			}
			on = further(on, near.size(), limit);
		}
		long begin = System.nanoTime();
		List<V> page = find(shown, matching(filter, range(direction, seen, "")).with(sort), limit);
		if (System.nanoTime() - begin > this.slow.toNanos()) {
			this.landmarks.lookAgain();
		}
		return page;
	}

	/**
	 * How many landmarks on a page is likely to be, by how many were found before one.
	 * @return 0 where so few fit that all of them are read sooner
	 */
	private int further(int on, int found, int limit) {
		if (found == 0) {
			return 0;
		}
		int enough = 3 * on * limit / (2 * found) + 1;
		int fitting = this.landmarks.count() * found / on;
		return (enough * this.stride < fitting) ? enough : 0;
	}

	private Optional<String> landmark(Direction direction, String seen, int on) {
		return direction.isAscending() ? this.landmarks.after(seen, on) : this.landmarks.before(seen, on);
	}

	/**
	 * @param end not included, empty for all that follow
	 */
	private Criteria range(Direction direction, String seen, String end) {
		String low = direction.isAscending() ? seen : end;
		String high = direction.isAscending() ? end : seen;
		Criteria range = Criteria.where(this.order).gt(low);
		return high.isEmpty() ? range : range.lt(high);
	}

	private static boolean one(List<Criteria> filter) {
		return filter.stream().anyMatch((criteria) -> "_id".equals(criteria.getKey()));
	}

	private <V extends Record> List<V> find(Class<V> shown, Query query, int limit) {
		Query page = query.limit(limit);
		for (RecordComponent component : shown.getRecordComponents()) {
			page.fields().include(component.getName());
		}
		return StoreFailure.refusing(() -> this.store.find(page, shown, this.collection));
	}

	/**
	 * The same filter so that no such engine prefers the filter's index, of which it
	 * would read everything that fits.
	 */
	private static List<Criteria> inOrder(List<Criteria> filter) {
		Map<String, List<Object>> values = new LinkedHashMap<>();
		List<Criteria> others = new ArrayList<>();
		for (Criteria criteria : filter) {
			String field = String.valueOf(criteria.getKey());
			Object value = criteria.getCriteriaObject().get(field);
			if (value instanceof Document) {
				others.add(criteria);
			}
			else {
				values.computeIfAbsent(field, (it) -> new ArrayList<>()).add(value);
			}
		}
		values.forEach((field, all) -> others.add(Criteria.where(field).all(all)));
		return others;
	}

	/**
	 * Side by side as far as can be, the most telling first: not every engine looks for
	 * an index inside of {@code $and}, and some take the first that they find.
	 */
	private static Query matching(List<Criteria> filter, Criteria place) {
		Map<String, Criteria> first = new LinkedHashMap<>();
		List<Criteria> again = filter.stream()
			.filter((criteria) -> first.putIfAbsent(String.valueOf(criteria.getKey()), criteria) != null)
			.toList();
		Query query = new Query();
		first.values().forEach(query::addCriteria);
		query.addCriteria(place);
		return again.isEmpty() ? query : query.addCriteria(new Criteria().andOperator(again));
	}

}
