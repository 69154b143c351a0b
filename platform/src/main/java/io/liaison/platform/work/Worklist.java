package io.liaison.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.lease.Leases;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What waits to be done: one small document an entry, deleted when done, so that looking
 * for what is due reads little however much was done before. An entry that is performed
 * is leased; {@code at}, by the wall clock, only says when to try.
 */
public final class Worklist {

	static final String COLLECTION = "work";

	private static final String TASK = "task";

	private static final String AT = "at";

	private static final String ATTEMPTS = "attempts";

	private final MongoOperations store;

	private final Leases leases;

	private final InstantSource clock;

	private volatile Consumer<String> signal = (key) -> {
	};

	/**
	 * @param leases of {@link #COLLECTION}
	 */
	Worklist(MongoOperations store, Leases leases, InstantSource clock) {
		this.store = store;
		this.leases = leases;
		this.clock = clock;
	}

	/**
	 * Adds an entry that is due at once, see {@link #put(String, String, Instant)}.
	 */
	public void put(String task, String id) {
		put(task, id, this.clock.instant());
	}

	/**
	 * Adds an entry. One that waits already is due at the earlier of both times; one that
	 * is performed just now is performed once more.
	 * @throws org.springframework.dao.DataAccessException when the store does not answer;
	 * may be repeated
	 */
	public void put(String task, String id, Instant due) {
		String key = WorkEntry.key(task, id);
		Update entry = new Update().set(TASK, task).setOnInsert(ATTEMPTS, 0).min(AT, due);
		try {
			this.store.upsert(byKey(key), entry, COLLECTION);
		}
		catch (DuplicateKeyException ex) {
			// inserted by another just now, so it exists
			this.store.upsert(byKey(key), entry, COLLECTION);
		}
		if (!due.isAfter(this.clock.instant())) {
			this.signal.accept(key);
		}
	}

	/** Tells of entries that are due, in this process only. */
	void onDue(Consumer<String> signal) {
		this.signal = signal;
	}

	/** Keys, the longest due first. */
	List<String> due(String task, int limit) {
		Query due = Query.query(Criteria.where(TASK).is(task).and(AT).lte(this.clock.instant()));
		return keys(due.with(Sort.by(AT)).limit(limit));
	}

	/**
	 * Keys of entries whose takers gave no sign of life for the length of a claim; to be
	 * asked repeatedly.
	 */
	List<String> abandoned() {
		List<WorkEntry> claimed = find(Query.query(Criteria.where("owner").gt("")));
		this.leases.watchOnly(claimed.stream().map(WorkEntry::id).toList());
		return claimed.stream().filter((entry) -> this.leases.mayTake(entry.lease())).map(WorkEntry::id).toList();
	}

	/** Makes entries findable that were written before entries named their task. */
	void adopt() {
		keys(Query.query(Criteria.where(TASK).isNull()).limit(1_000))
			.forEach((key) -> this.store.updateFirst(byKey(key), Update.update(TASK, WorkEntry.task(key)), COLLECTION));
	}

	/**
	 * Takes an entry that is due or abandoned.
	 * @return empty when it is neither, done, or somebody else was faster
	 */
	Optional<ClaimedEntry> claim(String key) {
		@Nullable WorkEntry entry = this.store.findById(key, WorkEntry.class, COLLECTION);
		if (entry == null || !this.leases.mayTake(entry.lease())
				|| !entry.isClaimed() && !entry.isDue(this.clock.instant())) {
			return Optional.empty();
		}
		Update taken = new Update().inc(ATTEMPTS, 1);
		if (!entry.isClaimed()) {
			// of an abandoned one it tells that it was put again, and stays
			taken.unset(AT);
		}
		return this.leases.take(entry.lease(), Criteria.where(AT).is(entry.at()), taken)
			.map((lease) -> new ClaimedEntry(lease, entry.attempts() + 1));
	}

	/**
	 * @return false when somebody else took it
	 */
	boolean renew(ClaimedEntry entry) {
		return this.leases.renew(entry.lease());
	}

	/**
	 * Removes an entry, unless it was put again meanwhile: then it is as new.
	 * @return false when somebody else took it
	 */
	boolean done(ClaimedEntry entry) {
		if (this.leases.remove(entry.lease(), Criteria.where(AT).isNull())) {
			return true;
		}
		boolean mine = this.leases.release(entry.lease(), Update.update(ATTEMPTS, 0));
		if (mine) {
			this.signal.accept(entry.key());
		}
		return mine;
	}

	/**
	 * Gives an entry back, to be tried again, unless it is to be tried earlier.
	 * @return false when somebody else took it
	 */
	boolean postpone(ClaimedEntry entry, Duration delay) {
		return this.leases.release(entry.lease(), new Update().min(AT, this.clock.instant().plus(delay)));
	}

	/** When neither of both can be stored: this process may take it again. */
	void abandon(ClaimedEntry entry) {
		this.leases.abandon(entry.lease());
	}

	long size() {
		return this.store.estimatedCount(COLLECTION);
	}

	private List<String> keys(Query query) {
		return find(query).stream().map(WorkEntry::id).toList();
	}

	private List<WorkEntry> find(Query query) {
		return this.store.find(query, WorkEntry.class, COLLECTION);
	}

	private static Query byKey(String key) {
		return Query.query(Criteria.where("_id").is(key));
	}

}
