package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.Ids;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * Which instance works on which import: documents {@code {_id, owner, beat}} whose beat
 * the owner raises. One is taken over when its beat stood still for a while of one's own
 * clock. Only to save work: two instances on one import would do the same things, and
 * each of them once.
 */
@Repository
class ImportLeases {

	private final MongoCollection<Document> collection;

	private final String me = Ids.random();

	private final long patienceNanos;

	private final Map<String, Seen> seen = new HashMap<>();

	ImportLeases(MongoDatabase database, @Value("${liaison.lease}") Duration patience) {
		this.collection = database.getCollection("import-leases");
		this.patienceNanos = patience.toNanos();
	}

	/**
	 * Takes the lease when it is free or its owner is gone; to be asked repeatedly.
	 */
	synchronized boolean take(String importId) {
		Document lease = this.collection.find(Filters.eq("_id", importId)).first();
		if (lease == null) {
			return inserted(importId);
		}
		Seen now = new Seen(lease.getString("owner"), lease.getLong("beat"), System.nanoTime());
		Seen before = this.seen.get(importId);
		if (before == null || !before.sameAs(now)) {
			this.seen.put(importId, now);
			return false;
		}
		return now.at() - before.at() >= this.patienceNanos && raised(importId, now, this.me);
	}

	/**
	 * @return false when somebody else has taken it
	 */
	synchronized boolean keep(String importId) {
		Bson mine = Filters.and(Filters.eq("_id", importId), Filters.eq("owner", this.me));
		return this.collection.updateOne(mine, Updates.inc("beat", 1L)).getMatchedCount() == 1;
	}

	/** The work is done, or left to whoever takes it next. */
	synchronized void end(String importId) {
		this.seen.remove(importId);
		this.collection.deleteOne(Filters.and(Filters.eq("_id", importId), Filters.eq("owner", this.me)));
	}

	private boolean inserted(String importId) {
		try {
			this.collection.insertOne(new Document("_id", importId).append("owner", this.me).append("beat", 1L));
			return true;
		}
		catch (MongoWriteException ex) {
			return false;
		}
	}

	private boolean raised(String importId, Seen from, String owner) {
		Bson seenSo = Filters.and(Filters.eq("_id", importId), Filters.eq("owner", from.owner()),
				Filters.eq("beat", from.beat()));
		return this.collection
			.updateOne(seenSo, Updates.combine(Updates.set("owner", owner), Updates.set("beat", from.beat() + 1)))
			.getMatchedCount() == 1;
	}

	private record Seen(@Nullable String owner, long beat, long at) {

		boolean sameAs(Seen other) {
			return java.util.Objects.equals(this.owner, other.owner()) && this.beat == other.beat();
		}

	}

}
