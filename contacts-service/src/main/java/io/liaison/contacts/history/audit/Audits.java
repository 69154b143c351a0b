package io.liaison.contacts.history.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import io.liaison.contacts.history.Entry;
import io.liaison.contacts.history.Happened;
import io.liaison.platform.command.Actor;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * What each actor did on each day (UTC), as places in histories. An event is entered
 * before its history takes it; so none is missing, and after a crash between one may
 * stand twice.
 */
@Repository
public class Audits {

	static final String COLLECTION = "audits";

	static final int ENTRIES = 512;

	/** As many as are forgotten at once. */
	private static final int REMEMBERED = 10_000;

	private final MongoOperations store;

	/** The part that was written last, which only saves looking. */
	private final Map<String, Integer> parts = new ConcurrentHashMap<>();

	public Audits(MongoOperations store) {
		this.store = store;
	}

	public void enter(Happened happened) {
		Entry event = happened.event();
		Actor by = event.by();
		if (by == null || by.id() == null) {
			return;
		}
		String key = key(by.id(), LocalDate.ofInstant(event.at(), ZoneOffset.UTC));
		Update update = new Update().addToSet("entries", Audited.of(happened.kind(), happened.id(), event))
			.inc("count", 1);
		int part = this.parts.getOrDefault(key, 0);
		while (!entered(key + ":" + part, update)) {
			part++;
		}
		if (this.parts.size() > REMEMBERED) {
			this.parts.clear();
		}
		this.parts.put(key, part);
	}

	/**
	 * @return false when the part is full
	 */
	private boolean entered(String id, Update update) {
		Query roomy = Query.query(Criteria.where("_id").is(id).and("count").lt(ENTRIES));
		try {
			this.store.upsert(roomy, update, ActorDay.class, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * What somebody did on a day, in the order in which it became known.
	 * @param after place of the last one seen, -1 at the start
	 */
	List<Placed> by(String actorId, LocalDate day, Predicate<Audited> wanted, long after, int limit) {
		List<Placed> found = new ArrayList<>();
		int part = (int) (Math.max(0, after) / ENTRIES);
		for (ActorDay stored = part(actorId, day, part); stored != null
				&& found.size() < limit; stored = part(actorId, day, ++part)) {
			for (int i = 0; i < stored.entries().size(); i++) {
				Placed placed = new Placed((long) part * ENTRIES + i, stored.entries().get(i));
				if (placed.place() > after && wanted.test(placed.audited())) {
					found.add(placed);
				}
			}
		}
		return found.subList(0, Math.min(limit, found.size()));
	}

	private @Nullable ActorDay part(String actorId, LocalDate day, int part) {
		String id = key(actorId, day) + ":" + part;
		return StoreFailure.refusing(() -> this.store.findById(id, ActorDay.class, COLLECTION));
	}

	private static String key(String actorId, LocalDate day) {
		return actorId + ":" + day;
	}

	/**
	 * @param count how many were entered, one for each that stands twice, too
	 */
	record ActorDay(@Id String id, int count, List<Audited> entries) {
	}

	/**
	 * @param place among what is listed
	 */
	record Placed(long place, Audited audited) {
	}

}
