package io.liaison.notification.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.retention.Retention;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.work.Worklist;

/**
 * All notifications. One is raised once for each cause, kind and person, however often
 * the cause is read.
 */
@Component
public class Notifications {

	/** Name of the work that a waiting notification is. */
	public static final String DELIVERY = "delivery";

	private static final String CREATED = "state.createdAt";

	private static final String CONTACT = "state.recipient.contactId";

	private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, CREATED);

	private final AggregateStore<Notification.State, Notification> store;

	private final Retention retention;

	private final Worklist worklist;

	private final InstantSource clock;

	Notifications(AggregateStores stores, Retentions retentions, NotificationSettings settings, Worklist worklist,
			InstantSource clock) {
		this.retention = retentions.keep("notifications", "state.cause.at", settings.kept());
		this.store = stores.of("notifications", Notification.State.class, Notification::new,
				NotificationPublications.declared(), latestFirst(CONTACT), latestFirst("state.recipient.accountId"),
				latestFirst("state.recipient.accountId", "state.recipient.contactId"),
				latestFirst("state.cause.subject"), latestFirst());
		this.worklist = worklist;
		this.clock = clock;
	}

	/**
	 * Raises a notification and, while it is not finished, puts it on the worklist.
	 * @param kind name of the notification type
	 * @param asOf what the cause knew of others
	 */
	public void raise(String kind, Recipient recipient, Cause cause, Content content, List<AsOf> asOf,
			Instant expiresAt) {
		raise(cause.derivedId(kind, recipient.contactId()), kind, recipient, cause, content, asOf, expiresAt);
	}

	/** Of what a person is told at several addresses, once at each. */
	public void raiseForAddress(String kind, Recipient recipient, Cause cause, List<AsOf> asOf, Instant expiresAt) {
		String emailId = Objects.requireNonNull(recipient.emailId());
		raise(cause.derivedId(kind, recipient.contactId(), emailId), kind, recipient, cause, Content.NONE, asOf,
				expiresAt);
	}

	private void raise(String id, String kind, Recipient recipient, Cause cause, Content content, List<AsOf> asOf,
			Instant expiresAt) {
		if (this.retention.isOver(cause.at())) {
			return;
		}
		Notification raised = this.store.createOrChange(id, Command.system(id),
				() -> Notification.of(id, kind, recipient, cause, content, asOf, expiresAt, this.clock.instant()),
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

	/** Ids of what somebody was to be told. */
	List<String> to(String contactId) {
		return this.store.all(RecipientRow.class, Criteria.where(CONTACT).is(contactId))
			.stream()
			.map(Listed::id)
			.toList();
	}

	void redact(String id, Command step) {
		this.store.change(id, step, Notification::redact);
	}

	Notification get(String id) {
		return this.store.get(id);
	}

	/** The latest first. */
	Window<Listed<NotificationRow>> list(Filter filter, Cursor cursor) {
		return this.store.list(NotificationRow.class, filter.criteria(), LATEST_FIRST, cursor.position(),
				cursor.limit());
	}

	private static Index latestFirst(String... of) {
		Index index = new Index();
		Stream.of(of).forEach((path) -> index.on(path, Sort.Direction.ASC));
		return index.on(CREATED, Sort.Direction.DESC).on("_id", Sort.Direction.ASC);
	}

	/** Which notifications; absent members select all. */
	record Filter(@Nullable String contactId, @Nullable String accountId, @Nullable String causeSubject) {

		private Criteria criteria() {
			Criteria criteria = new Criteria();
			criteria = with(criteria, CONTACT, this.contactId);
			criteria = with(criteria, "state.recipient.accountId", this.accountId);
			return with(criteria, "state.cause.subject", this.causeSubject);
		}

		private static Criteria with(Criteria criteria, String path, @Nullable String value) {
			return (value != null) ? criteria.and(path).is(value) : criteria;
		}

	}

	private record RecipientRow(Recipient recipient) {
	}

}
