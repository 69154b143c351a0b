package io.liaison.platform.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import io.liaison.platform.command.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Who has which key: documents with an owner and a counter, taken by compare-and-set. The
 * owner raises the counter several times within the patience; a key whose counter stood
 * still for the patience, as this process saw it and by its own monotonic clock, may be
 * taken over. The clocks of machines are never compared. Leases are for liveness: a
 * process may believe for a moment to hold what it lost, so what must not be done twice
 * needs a guard of its own.
 * <p>
 * All methods throw {@link org.springframework.dao.DataAccessException} when the store
 * does not answer; the outcome is unknown then.
 */
public final class Leases {

	private static final String OWNER = "owner";

	private static final String COUNTER = "counter";

	private static final String NOBODY = "";

	private final MongoOperations store;

	private final String collection;

	private final long patienceNanos;

	private final LongSupplier nanoTime;

	/** Counters of others, and since when they stand still. */
	private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

	private final Set<String> abandoned = ConcurrentHashMap.newKeySet();

	/**
	 * @param collection whose documents may hold more than the lease
	 * @param nanoTime monotonic, in nanoseconds
	 */
	public Leases(MongoOperations store, String collection, Duration patience, LongSupplier nanoTime) {
		this.store = store;
		this.collection = collection;
		this.patienceNanos = patience.toNanos();
		this.nanoTime = nanoTime;
	}

	/**
	 * Takes a key whose document is nothing but the lease, and exists from then on; to be
	 * asked repeatedly.
	 * @return empty while somebody else has it
	 */
	public Optional<Lease> take(String key) {
		@Nullable LeaseState stored = this.store.findById(key, LeaseState.class, this.collection);
		LeaseState seen = (stored != null) ? stored : created(key);
		return mayTake(seen) ? take(seen, new Criteria(), new Update()) : Optional.empty();
	}

	/**
	 * Whether nobody has the key, or whoever has it gave no sign of life for the
	 * patience; to be asked repeatedly.
	 */
	public boolean mayTake(LeaseState seen) {
		if (seen.owner() == null || seen.isFree() || this.abandoned.contains(seen.owner())) {
			return true;
		}
		Sighting now = new Sighting(seen, this.nanoTime.getAsLong());
		Sighting first = this.sightings.merge(seen.id(), now, Sighting::unlessItMoved);
		return now.at - first.at >= this.patienceNanos;
	}

	/**
	 * Takes a key as it was seen, by compare-and-set.
	 * @param condition on another field of the document
	 * @param update of other fields, in the same write
	 * @return empty when somebody was faster
	 */
	public Optional<Lease> take(LeaseState seen, CriteriaDefinition condition, Update update) {
		Lease lease = new Lease(seen.id(), Ids.random(), this.nanoTime, this.patienceNanos, this.nanoTime.getAsLong());
		Criteria asSeen = Criteria.where("_id")
			.is(seen.id())
			.and(OWNER)
			.is(seen.owner())
			.and(COUNTER)
			.is(seen.counter());
		Update taken = update.set(OWNER, lease.owner()).set(COUNTER, seen.next());
		if (!matched(Query.query(asSeen).addCriteria(condition), taken)) {
			return Optional.empty();
		}
		this.sightings.remove(seen.id());
		if (seen.owner() != null) {
			this.abandoned.remove(seen.owner());
		}
		return Optional.of(lease);
	}

	/**
	 * Raises the counter.
	 * @return false when somebody else took the key
	 */
	public boolean renew(Lease lease) {
		long now = this.nanoTime.getAsLong();
		if (matched(mine(lease), new Update().inc(COUNTER, 1L))) {
			lease.renewed(now);
			return true;
		}
		lease.lose();
		return false;
	}

	/**
	 * Gives the key back, so that anybody may take it at once.
	 * @param update of other fields, in the same write
	 * @return false when somebody else had taken it
	 */
	public boolean release(Lease lease, Update update) {
		boolean mine = matched(mine(lease), update.set(OWNER, NOBODY));
		lease.lose();
		return mine;
	}

	/**
	 * Removes the document.
	 * @param condition on another field of it
	 * @return false when it does not meet the condition, or somebody else has the key
	 */
	public boolean remove(Lease lease, CriteriaDefinition condition) {
		return this.store.remove(mine(lease).addCriteria(condition), this.collection).getDeletedCount() == 1;
	}

	/** Holds a key no longer without having been able to give it back. */
	public void abandon(Lease lease) {
		lease.lose();
		this.abandoned.add(lease.owner());
	}

	/** Forgets what was seen of all other keys. */
	public void watchOnly(Collection<String> keys) {
		this.sightings.keySet().retainAll(Set.copyOf(keys));
	}

	private LeaseState created(String key) {
		try {
			this.store.upsert(Query.query(Criteria.where("_id").is(key)),
					new Update().setOnInsert(OWNER, NOBODY).setOnInsert(COUNTER, 0L), this.collection);
		}
		catch (DuplicateKeyException ex) {
			// by another just now
		}
		return new LeaseState(key, NOBODY, 0L);
	}

	private boolean matched(Query query, Update update) {
		return this.store.updateFirst(query, update, this.collection).getMatchedCount() == 1;
	}

	private static Query mine(Lease lease) {
		return Query.query(Criteria.where("_id").is(lease.key()).and(OWNER).is(lease.owner()));
	}

	private record Sighting(LeaseState seen, long at) {

		Sighting unlessItMoved(Sighting later) {
			return this.seen.equals(later.seen) ? this : later;
		}

	}

}
