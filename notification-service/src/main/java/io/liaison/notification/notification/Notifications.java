package io.liaison.notification.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.liaison.platform.work.Worklist;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.web.Cursor;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All notifications. One is raised once for each cause, kind and person, however often
 * the cause is read.
 */
@Component
public class Notifications {

	/** Name of the work that a waiting notification is. */
	public static final String DELIVERY = "delivery";

	private static final String CREATED = "state.createdAt";

	private final AggregateStore<Notification.State, Notification> store;

	private final Worklist worklist;

	private final InstantSource clock;

	Notifications(AggregateStores stores, Worklist worklist, InstantSource clock) {
		this.store = stores.of("notifications", Notification.State.class, Notification::new,
				new NotificationPublications());
		this.worklist = worklist;
		this.clock = clock;
		// for those who ask why; delivery finds its work without them
		List.of("state.recipient.contactId", "state.recipient.accountId", "state.cause.subject")
			.forEach((field) -> this.store.collection().createIndex(Indexes.descending(field, CREATED)));
	}

	/**
	 * Raises a notification and, while it is not finished, puts it on the worklist.
	 * @param kind name of the notification type
	 */
	public void raise(String kind, Recipient recipient, Cause cause, Content content, Instant expiresAt) {
		String id = cause.derivedId(kind, recipient.contactId());
		Notification raised = this.store.createOrChange(id, Command.system(id),
				() -> Notification.of(id, kind, recipient, cause, content, expiresAt, this.clock.instant()),
				(existing) -> {
				});
		if (raised.isWaiting()) {
			this.worklist.put(DELIVERY, id);
		}
	}

	public Optional<Notification> find(String id) {
		return this.store.find(id);
	}

	/** Records a fact; not refused for a backlog of events, since it has happened. */
	public void record(String id, Consumer<Notification> fact) {
		this.store.change(id, Command.system(Ids.random()), fact);
	}

	Notification get(String id) {
		return this.store.get(id);
	}

	/** Newest first. */
	List<Notification> list(Filter filter, Cursor cursor) {
		List<Bson> all = new ArrayList<>();
		equal(all, "state.recipient.contactId", filter.contactId());
		equal(all, "state.recipient.accountId", filter.accountId());
		equal(all, "state.cause.subject", filter.causeSubject());
		if (!cursor.position().isEmpty()) {
			Instant createdAt = Instant.parse(cursor.position().getFirst());
			Bson later = Filters.and(Filters.eq(CREATED, createdAt), Filters.lt("_id", cursor.position().getLast()));
			all.add(Filters.or(Filters.lt(CREATED, createdAt), later));
		}
		return this.store.list(all.isEmpty() ? Filters.empty() : Filters.and(all), Sorts.descending(CREATED, "_id"),
				cursor.fetch());
	}

	private static void equal(List<Bson> filters, String field, @Nullable String value) {
		if (value != null) {
			filters.add(Filters.eq(field, value));
		}
	}

	/** Which notifications; absent members select all. */
	record Filter(@Nullable String contactId, @Nullable String accountId, @Nullable String causeSubject) {
	}

}
