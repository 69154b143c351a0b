package io.liaison.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.NotificationSettings;
import io.liaison.platform.command.Command;
import io.liaison.platform.erasure.PersonalRecords;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.retention.Retention;
import io.liaison.platform.store.retention.Retentions;

/**
 * All inboxes. Each keeps the latest 500 items, for as long as notifications are kept.
 */
@Component
public class Inboxes implements PersonalRecords {

	private static final int KEPT = 500;

	private final MongoOperations operations;

	private final Retention retention;

	Inboxes(MongoOperations operations, Retentions retentions, NotificationSettings settings) {
		this.operations = operations;
		this.retention = retentions.keep("inboxes", "latest", settings.kept());
	}

	/**
	 * Adds a notification to its recipient's inbox, once.
	 * @param via the purchaser's account through which the recipient acts for the one
	 * concerned: there it is read, where it can be opened
	 */
	public void add(Notification it, @Nullable String via) {
		if (this.retention.isOver(it.causedAt())) {
			return;
		}
		String accountId = (via != null) ? it.content().accountId() : it.recipient().accountId();
		Item item = new Item(it.id(), it.kind(), accountId, via, it.content().ticketId(), it.content().title(),
				it.causedAt(), false);
		String contactId = it.recipient().contactId();
		Query notThere = Query.query(Criteria.where("_id").is(contactId).and("items.id").ne(item.id()));
		Update push = new Update().push("items")
			.sort(Sort.by(Sort.Direction.DESC, "createdAt"))
			.slice(KEPT)
			.each(item)
			.max("latest", item.createdAt());
		OptimisticRetry.until(() -> {
			try {
				this.operations.upsert(notThere, push, Inbox.class);
				return Optional.of(true);
			}
			catch (DuplicateKeyException ex) {
				// the inbox exists: with the item, or it was made just now
				return items(contactId).stream().anyMatch((other) -> other.id().equals(item.id())) ? Optional.of(false)
						: Optional.empty();
			}
		});
	}

	/** Newest first. */
	List<Item> items(String contactId) {
		return StoreFailure.refusing(() -> Optional.ofNullable(this.operations.findById(contactId, Inbox.class)))
			.map(Inbox::items)
			.orElse(List.of())
			.stream()
			.filter((item) -> !this.retention.isOver(item.createdAt()))
			.toList();
	}

	/**
	 * Nobody reads it any more.
	 * @return 0, for what it held is counted as notifications
	 */
	@Override
	public int redact(String contactId, Supplier<Command> step) {
		this.operations.remove(Query.query(Criteria.where("_id").is(contactId)), Inbox.class);
		return 0;
	}

	/**
	 * @return false when there is no such item
	 */
	boolean markRead(String contactId, String id) {
		Query item = Query.query(Criteria.where("_id").is(contactId).and("items.id").is(id));
		return StoreFailure
			.refusing(() -> this.operations.updateFirst(item, Update.update("items.$.read", true), Inbox.class))
			.getMatchedCount() > 0;
	}

	/**
	 * One document per person, so that reading it needs no index.
	 */
	@Document("inboxes")
	record Inbox(@Id String contactId, List<Item> items) {
	}

	/**
	 * Something a person was told.
	 *
	 * @param id of the notification
	 * @param accountId the account that the person acts for when reading it
	 * @param via the purchaser's account through which, if through one
	 */
	record Item(String id, String kind, @Nullable String accountId, @Nullable String via, @Nullable String ticketId,
			@Nullable String subject, Instant createdAt, boolean read) {
	}

}
