package io.liaison.platform.consumer.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.LinearizableReads;
import io.liaison.platform.store.failure.FailPoint;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;

/**
 * A service's copies of another service's aggregates, each as of the last event taken in:
 * documents {@code {_id, q, view, floor}} with q the number of that event, and floor that
 * of the last one known to have taken rights away, which may come before the event. A
 * view is of one event as a whole, so it is replaced as a whole.
 *
 * @param <V> the part that is of use here
 */
public final class ViewStore<V extends Record> {

	private final MongoOperations operations;

	private final LinearizableReads reads;

	private final String collection;

	private final Class<V> type;

	ViewStore(MongoOperations operations, LinearizableReads reads, String collection, Class<V> type) {
		this.operations = operations;
		this.reads = reads;
		this.collection = collection;
		this.type = type;
	}

	public Optional<V> find(String id) {
		return read(id).flatMap(StoredView::known);
	}

	/** The view with how current it is. */
	public Optional<StoredView<V>> read(String id) {
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findById(id, Document.class, this.collection)))
			.map(this::whole);
	}

	/**
	 * For deriving a document from several views: never older than what was derived from
	 * this view before, also after a failover.
	 */
	public Optional<V> latest(String id) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.reads.find(this.collection, id)))
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
	 * @return by id, those that exist
	 */
	public Map<String, StoredView<V>> readAll(Collection<String> ids) {
		return ids.isEmpty() ? Map.of() : list(Criteria.where("_id").in(ids));
	}

	/**
	 * @param filter on {@code view.…}
	 * @return by id
	 */
	public Map<String, StoredView<V>> list(CriteriaDefinition filter) {
		Map<String, StoredView<V>> views = new LinkedHashMap<>();
		StoreFailure.refusing(() -> this.operations.find(Query.query(filter), Document.class, this.collection))
			.forEach((document) -> views.put(document.getString("_id"), whole(document)));
		return views;
	}

	/**
	 * Takes the view that the event tells, unless that of a later event is there: one
	 * guarded write. The same event is taken again, for a version that keeps more of it.
	 * @return false when the event was old; the follow-up of an event runs either way
	 */
	public boolean apply(IncomingEvent event, V view) {
		Query notLater = Query.query(Criteria.where("_id").is(event.subject()).and("q").lte(event.sequence()));
		Document content = new Document();
		// what the event does not carry is no view
		this.operations.getConverter().write(Objects.requireNonNull(view), content);
		Update update = new Update().set("q", event.sequence()).set("view", content);
		boolean taken = OptimisticRetry.until(() -> {
			if (upserted(notLater, update)) {
				return Optional.of(true);
			}
			return (sequence(event.subject()) > event.sequence()) ? Optional.of(false) : Optional.empty();
		});
		FailPoint.AFTER_EFFECT_BEFORE_FOLLOW_UP.pass();
		return taken;
	}

	/**
	 * Rights were taken away by that event, which may not have come yet.
	 */
	public void raise(String id, long floor) {
		Update update = new Update().max("floor", floor).setOnInsert("q", 0L);
		OptimisticRetry.until(() -> upserted(Query.query(Criteria.where("_id").is(id)), update) ? Optional.of(true)
				: Optional.empty());
	}

	/**
	 * @return false when it exists: as of a later event, or because another instance
	 * inserted it just now
	 */
	private boolean upserted(Query query, Update update) {
		try {
			this.operations.upsert(query, update, this.collection);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private long sequence(String id) {
		@Nullable Document stored = this.operations.findById(id, Document.class, this.collection);
		return (stored != null) ? number(stored, "q") : 0;
	}

	private StoredView<V> whole(Document stored) {
		Document view = stored.get("view", Document.class);
		return new StoredView<>(stored.getString("_id"),
				(view != null) ? this.operations.getConverter().read(this.type, view) : null, number(stored, "q"),
				number(stored, "floor"));
	}

	private static long number(Document document, String field) {
		Number number = document.get(field, Number.class);
		return (number != null) ? number.longValue() : 0;
	}

}
