package io.liaison.platform.relay;

import java.time.Duration;
import java.util.Optional;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.Ids;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who of the instances of a service is the relay: a document (owner, counter) whose
 * counter the owner raises. It is taken over when the counter stood still for some time
 * of one's own clock. Only for liveness; what keeps a former owner from publishing is the
 * epoch of its transactional producer.
 */
final class Lease {

	private static final Logger log = LoggerFactory.getLogger(Lease.class);

	private static final String NOBODY = "";

	private static final Bson KEY = Filters.eq("_id", "relay");

	private final MongoCollection<Document> collection;

	private final String me = Ids.random();

	private final long patienceNanos;

	private Seen seen = new Seen(NOBODY, 0);

	/** When the counter moved last, by this process's clock. */
	private long movedAt = System.nanoTime();

	private volatile boolean held;

	Lease(MongoDatabase database, Duration patience) {
		this.collection = database.getCollection("relay-lease");
		this.patienceNanos = patience.toNanos();
	}

	boolean held() {
		return this.held;
	}

	/**
	 * Renews the lease, or takes it when it is free; to be called several times within
	 * the patience.
	 */
	synchronized void step() {
		try {
			boolean before = this.held;
			this.held = before ? raised(this.seen) : taken();
			if (before != this.held) {
				log.info("{} the relay's lease", this.held ? "Took" : "Lost");
			}
		}
		catch (MongoException ex) {
			log.warn("The relay's lease cannot be read or renewed: {}", ex.getClass().getSimpleName());
			this.held = this.held && !stoodStill();
		}
	}

	/**
	 * Gives the lease up, so that any instance may take it at once.
	 */
	synchronized void release() {
		if (this.held) {
			this.held = false;
			try {
				this.collection.updateOne(is(this.seen), Updates.set("owner", NOBODY));
			}
			catch (MongoException ex) {
				log.info("The relay's lease was not released, it will be taken over: {}",
						ex.getClass().getSimpleName());
			}
		}
	}

	private boolean taken() {
		Seen now = Optional.ofNullable(this.collection.find(KEY).first())
			.map((stored) -> new Seen(stored.getString("owner"), stored.getLong("counter")))
			.orElse(new Seen(NOBODY, 0));
		if (now.counter == 0) {
			return created();
		}
		if (!now.equals(this.seen)) {
			this.seen = now;
			this.movedAt = System.nanoTime();
		}
		return (now.owner.equals(NOBODY) || stoodStill()) && raised(now);
	}

	private boolean created() {
		try {
			this.collection.insertOne(new Document("_id", "relay").append("owner", this.me).append("counter", 1L));
			saw(new Seen(this.me, 1));
			return true;
		}
		catch (MongoWriteException ex) {
			return false;
		}
	}

	/** Compare-and-set: mine with the next counter, unless somebody was faster. */
	private boolean raised(Seen from) {
		Bson update = Updates.combine(Updates.set("owner", this.me), Updates.set("counter", from.counter + 1));
		boolean done = this.collection.updateOne(is(from), update).getMatchedCount() == 1;
		if (done) {
			saw(new Seen(this.me, from.counter + 1));
		}
		return done;
	}

	private void saw(Seen now) {
		this.seen = now;
		this.movedAt = System.nanoTime();
	}

	private boolean stoodStill() {
		return System.nanoTime() - this.movedAt >= this.patienceNanos;
	}

	private static Bson is(Seen seen) {
		return Filters.and(KEY, Filters.eq("owner", seen.owner), Filters.eq("counter", seen.counter));
	}

	private record Seen(String owner, long counter) {
	}

}
