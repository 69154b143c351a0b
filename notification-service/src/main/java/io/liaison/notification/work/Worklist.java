package io.liaison.notification.work;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Component;

/**
 * What waits to be done: one small document an entry, deleted when done, so that looking
 * for what is due reads little however much was done before. Taking an entry postpones it
 * by the length of a claim, which its taker renews; so an entry whose taker died comes
 * back by itself, and no two instances have it at the same time.
 */
@Component
public class Worklist {

	private final MongoCollection<Document> entries;

	private final WorkProperties properties;

	private final Clock clock;

	private volatile Consumer<String> signal = (key) -> {
	};

	Worklist(MongoDatabase database, WorkProperties properties, Clock clock) {
		this.entries = database.getCollection("work");
		this.properties = properties;
		this.clock = clock;
		this.entries.createIndex(Indexes.ascending("at"));
	}

	/** Adds an entry unless it waits already; it is due at once. */
	public void put(String task, String id) {
		String key = task + ":" + id;
		Bson entry = Updates.combine(Updates.setOnInsert("at", Date.from(this.clock.instant())),
				Updates.setOnInsert("attempts", 0));
		this.entries.updateOne(Filters.eq(key), entry, new UpdateOptions().upsert(true));
		this.signal.accept(key);
	}

	/** Tells of new entries, in this process only. */
	void onPut(Consumer<String> signal) {
		this.signal = signal;
	}

	List<String> due(int limit) {
		return this.entries.find(Filters.lte("at", now()))
			.projection(Projections.include("_id"))
			.sort(Sorts.ascending("at"))
			.limit(limit)
			.map((entry) -> entry.getString("_id"))
			.into(new ArrayList<>());
	}

	/**
	 * Takes a due entry.
	 * @return the number of this attempt; empty when somebody else has the entry
	 */
	Optional<Integer> claim(String key) {
		Bson taken = Updates.combine(Updates.set("at", in(this.properties.claim())), Updates.inc("attempts", 1));
		Document entry = this.entries.findOneAndUpdate(Filters.and(Filters.eq(key), Filters.lte("at", now())), taken,
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		return Optional.ofNullable(entry).map((claimed) -> claimed.getInteger("attempts"));
	}

	/** Keeps an entry that takes longer, unless somebody else took it. */
	void renew(String key, int attempt) {
		postpone(key, attempt, this.properties.claim());
	}

	/** Gives an entry back, unless the claim has ended and somebody else took it. */
	void postpone(String key, int attempt, Duration delay) {
		this.entries.updateOne(Filters.and(Filters.eq(key), Filters.eq("attempts", attempt)),
				Updates.set("at", in(delay)));
	}

	void done(String key) {
		this.entries.deleteOne(Filters.eq(key));
	}

	long size() {
		return this.entries.estimatedDocumentCount();
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

	private Date in(Duration delay) {
		return Date.from(this.clock.instant().plus(delay));
	}

}
