package io.liaison.platform.store.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import io.liaison.platform.problem.Failures;

/**
 * Some values of a field, evenly spread over its order. They are looked at in the
 * background, every few minutes at most: values that are there no more serve as well, and
 * between them there may be more than expected.
 */
final class Landmarks {

	private static final Logger log = LoggerFactory.getLogger(Landmarks.class);

	private static final Duration FRESH = Duration.ofMinutes(5);

	private final MongoOperations store;

	private final String collection;

	private final String field;

	private final int stride;

	private final Semaphore looking = new Semaphore(1);

	private volatile @Nullable Look last;

	/**
	 * @param stride from one to the next, in documents
	 */
	Landmarks(MongoOperations store, String collection, String field, int stride) {
		this.store = store;
		this.collection = collection;
		this.field = field;
		this.stride = stride;
	}

	/**
	 * The value that is so many landmarks on. None at the end, and while nothing is
	 * known.
	 */
	Optional<String> after(String value, int on) {
		Look known = this.last;
		return (known != null) ? known.after(value, on) : Optional.empty();
	}

	/**
	 * The value that is so many landmarks back, of the end where the value is empty. None
	 * at the beginning, and while nothing is known.
	 */
	Optional<String> before(String value, int back) {
		Look known = this.last;
		return (known != null) ? known.before(value, back) : Optional.empty();
	}

	/** How many are known. */
	int count() {
		Look known = this.last;
		return (known != null) ? known.values().size() : 0;
	}

	/** Looks in the background, unless that was done some minutes ago. */
	void lookAgain() {
		Look known = this.last;
		if ((known == null || System.nanoTime() - known.at() > FRESH.toNanos()) && this.looking.tryAcquire()) {
			Thread.ofVirtual().name("landmarks of " + this.collection).start(this::look);
		}
	}

	private void look() {
		Look known = this.last;
		List<String> values = (known != null) ? known.values() : List.of();
		try {
			values = everyStride();
		}
		catch (RuntimeException ex) {
			log.warn("The order of {} is looked at later: {}", this.collection, Failures.describe(ex));
		}
		finally {
			this.last = new Look(values, System.nanoTime());
			this.looking.release();
		}
	}

	/** Reads the index alone, where an engine can. */
	private List<String> everyStride() {
		Query query = Query.query(Criteria.where(this.field).gt("")).with(Sort.by(this.field));
		query.fields().include(this.field).exclude("_id");
		List<String> values = new ArrayList<>();
		try (Stream<Document> all = this.store.stream(query, Document.class, this.collection)) {
			int passed = 0;
			for (Iterator<Document> each = all.iterator(); each.hasNext();) {
				String value = each.next().getString(this.field);
				if (++passed % this.stride == 0) {
					values.add(value);
				}
			}
		}
		return values;
	}

	private record Look(List<String> values, long at) {

		Optional<String> after(String value, int on) {
			int found = Collections.binarySearch(this.values, value);
			int place = ((found < 0) ? -found - 2 : found) + on;
			return (place < this.values.size()) ? Optional.of(this.values.get(place)) : Optional.empty();
		}

		Optional<String> before(String value, int back) {
			int found = value.isEmpty() ? this.values.size() : Collections.binarySearch(this.values, value);
			int place = ((found < 0) ? -found - 1 : found) - back;
			return (place >= 0) ? Optional.of(this.values.get(place)) : Optional.empty();
		}

	}

}
