package io.liaison.contacts.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.liaison.contacts.history.Head.Begin;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Buckets and heads as they are stored: each is written by compare-and-set of its
 * revision and read by its id.
 */
@Repository
class StoredHistories {

	static final String BUCKETS = "histories";

	static final String HEADS = "history-heads";

	/** Half of what a document may have. */
	private static final long FULL = 4 << 20;

	private final MongoOperations store;

	StoredHistories(MongoOperations store) {
		this.store = store;
	}

	Optional<Bucket> bucket(BucketId id) {
		return find(id.text(), Bucket.class, BUCKETS);
	}

	/** By id, those that exist. */
	Map<String, Bucket> buckets(Collection<String> ids) {
		Map<String, Bucket> all = new HashMap<>();
		findAll(ids, Bucket.class, BUCKETS).forEach((it) -> all.put(it.id(), it));
		return all;
	}

	Optional<Head> head(String history) {
		return find(history, Head.class, HEADS);
	}

	/** By id, those that exist. */
	Map<String, Head> heads(Collection<String> histories) {
		Map<String, Head> all = new HashMap<>();
		findAll(histories, Head.class, HEADS).forEach((it) -> all.put(it.id(), it));
		return all;
	}

	boolean inserted(Object document) {
		try {
			this.store.insert(document, (document instanceof Bucket) ? BUCKETS : HEADS);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Where there is no more room, the next part is to be opened.
	 * @return false when it was not written
	 */
	boolean appended(Bucket bucket, Entry entry) {
		boolean fits = bucket.size() + entry.size() < FULL;
		Update update = fits ? new Update().push("entries", entry).inc("size", entry.size())
				: new Update().set("full", true);
		return this.store
			.updateFirst(sameRevision(bucket.id(), bucket.revision()), update.inc("revision", 1), Bucket.class, BUCKETS)
			.getMatchedCount() == 1 && fits;
	}

	boolean replaced(Bucket before, Bucket after) {
		return this.store.replace(sameRevision(before.id(), before.revision()), after, BUCKETS).getMatchedCount() == 1;
	}

	void eraseValues(BucketId id, long before) {
		OptimisticRetry.until(() -> {
			Optional<Bucket> bucket = bucket(id).filter((it) -> it.erased() < before);
			return (bucket.isEmpty() || replaced(bucket.get(), bucket.get().withoutValues(before))) ? Optional.of(true)
					: Optional.empty();
		});
	}

	/**
	 * @param decision what it becomes; the same to leave it
	 */
	Head change(String history, UnaryOperator<Head> decision) {
		return OptimisticRetry.until(() -> {
			Optional<Head> stored = find(history, Head.class, HEADS);
			Head before = stored.orElseGet(() -> Head.empty(history));
			Head after = decision.apply(before);
			boolean written = after.equals(before) || (stored.isEmpty() ? inserted(after)
					: this.store.replace(sameRevision(history, before.revision()), after, HEADS)
						.getMatchedCount() == 1);
			return written ? Optional.of(after) : Optional.empty();
		});
	}

	List<Entry> latest(String history, @Nullable Long before, int limit) {
		List<Entry> found = new ArrayList<>();
		head(history).ifPresent((head) -> {
			for (Begin begin : head.buckets().reversed()) {
				if (found.size() < limit && (before == null || begin.sequence() < before)) {
					bucket(head.bucket(begin)).stream()
						.flatMap((bucket) -> bucket.entries().reversed().stream())
						.filter((entry) -> before == null || entry.sequence() < before)
						.forEach(found::add);
				}
			}
		});
		return found.subList(0, Math.min(limit, found.size()));
	}

	List<Entry> between(String history, Instant from, Instant to) {
		List<Entry> found = new ArrayList<>();
		head(history).ifPresent((head) -> {
			List<Begin> begins = head.buckets();
			for (int i = 0; i < begins.size(); i++) {
				boolean ended = i + 1 < begins.size() && begins.get(i + 1).at().isBefore(from);
				if (!ended && begins.get(i).at().isBefore(to)) {
					bucket(head.bucket(begins.get(i))).ifPresent((bucket) -> found.addAll(bucket.entries()));
				}
			}
		});
		return found.stream().filter((it) -> !it.at().isBefore(from) && it.at().isBefore(to)).toList();
	}

	private <T> Optional<T> find(String id, Class<T> type, String collection) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.store.findById(id, type, collection)));
	}

	private <T> List<T> findAll(Collection<String> ids, Class<T> type, String collection) {
		return ids.isEmpty() ? List.of() : StoreFailure
			.refusing(() -> this.store.find(Query.query(Criteria.where("_id").in(ids)), type, collection));
	}

	private static Query sameRevision(String id, long revision) {
		return Query.query(Criteria.where("_id").is(id).and("revision").is(revision));
	}

}
