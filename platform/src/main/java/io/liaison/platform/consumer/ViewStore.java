package io.liaison.platform.consumer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.FailPoint;
import io.liaison.platform.store.StoreFailure;
import io.liaison.platform.store.LinearizableReads;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;

/**
 * A service's copies of another service's aggregates, each as of the last event taken in:
 * documents {@code {_id, q, view, floor}} with q the number of that event, and floor that
 * of the last one known to have taken rights away, which may come before the event.
 *
 * @param <V> the part that is of use here
 */
public final class ViewStore<V extends Record> {

	private final MongoDatabase database;

	private final LinearizableReads reads;

	private final MongoCollection<BsonDocument> collection;

	private final Codec<V> codec;

	ViewStore(MongoDatabase database, LinearizableReads reads, String name, Codec<V> codec) {
		this.database = database;
		this.reads = reads;
		this.collection = database.getCollection(name, BsonDocument.class);
		this.codec = codec;
	}

	public Optional<V> find(String id) {
		return read(id).flatMap(StoredView::known);
	}

	/** The view with how current it is. */
	public Optional<StoredView<V>> read(String id) {
		return stored(id).map(this::whole);
	}

	/**
	 * @return by id, those that exist
	 */
	public Map<String, StoredView<V>> readAll(Collection<String> ids) {
		return StoreFailure.refusing(() -> {
			Map<String, StoredView<V>> views = new LinkedHashMap<>();
			this.collection.find(Filters.in("_id", ids)).map(this::whole).forEach((view) -> views.put(view.id(), view));
			return views;
		});
	}

	/**
	 * For deriving a document from several views: never older than what was derived from
	 * this view before, also after a failover.
	 */
	public Optional<V> latest(String id) {
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.reads.find(this.collection, id, new BsonDocument())))
			.map(this::whole)
			.flatMap(StoredView::known);
	}

	/**
	 * @return by id, those that exist
	 */
	public Map<String, V> findAll(Collection<String> ids) {
		Map<String, V> views = new LinkedHashMap<>();
		readAll(ids).forEach((id, stored) -> stored.known().ifPresent((view) -> views.put(id, view)));
		return views;
	}

	/**
	 * Number of the event that the view is of.
	 */
	public Optional<Long> sequence(String id) {
		return stored(id).map((document) -> document.getNumber("q").longValue());
	}

	/**
	 * Takes the view that the event tells, unless that of a later event is there: one
	 * guarded write.
	 * @return false when the event was old; the follow-up of an event runs either way
	 */
	public boolean apply(IncomingEvent event, V view) {
		Bson older = new BsonDocument("_id", new BsonString(event.subject())).append("q",
				new BsonDocument("$lt", new BsonInt64(event.sequence())));
		Bson update = new BsonDocument("$set", new BsonDocument("q", new BsonInt64(event.sequence())).append("view",
				new RawBsonDocument(view, this.codec)));
		boolean taken = upserted(older, update) || (before(event) && upserted(older, update));
		FailPoint.AFTER_EFFECT_BEFORE_FOLLOW_UP.pass();
		return taken;
	}

	/**
	 * Rights were taken away by that event, which may not have come yet.
	 */
	public void raise(String id, long floor) {
		Bson one = Filters.eq("_id", id);
		Bson update = Updates.combine(Updates.max("floor", floor), Updates.setOnInsert("q", 0L));
		StoreFailure.refusing(() -> upserted(one, update) || upserted(one, update));
	}

	/**
	 * @return false when it exists: as of this event or a later one, or because another
	 * instance inserted it just now
	 */
	private boolean upserted(Bson older, Bson update) {
		try {
			this.collection.updateOne(older, update, new UpdateOptions().upsert(true));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	private boolean before(IncomingEvent event) {
		return sequence(event.subject()).filter((sequence) -> sequence >= event.sequence()).isEmpty();
	}

	/**
	 * The documents themselves, for queries; fields lie under {@code view.}.
	 */
	public MongoCollection<Document> collection() {
		return this.database.getCollection(this.collection.getNamespace().getCollectionName());
	}

	private Optional<BsonDocument> stored(String id) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.collection.find(Filters.eq("_id", id)).first()));
	}

	private StoredView<V> whole(BsonDocument document) {
		V view = document.containsKey("view") ? this.codec.decode(new BsonDocumentReader(document.getDocument("view")),
				DecoderContext.builder().build()) : null;
		return new StoredView<>(document.getString("_id").getValue(), view, document.getNumber("q").longValue(),
				document.getNumber("floor", new BsonInt64(0)).longValue());
	}

}
