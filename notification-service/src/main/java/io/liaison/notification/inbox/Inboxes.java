package io.liaison.notification.inbox;

import java.time.Instant;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.liaison.notification.notification.Notification;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All inboxes. Each keeps the latest 500 items.
 */
@Component
public class Inboxes {

	private static final int KEPT = 500;

	private final MongoCollection<Inbox> inboxes;

	Inboxes(MongoDatabase database) {
		this.inboxes = database.getCollection("inboxes", Inbox.class);
	}

	/** Adds a notification to its recipient's inbox, once. */
	public void add(Notification it) {
		Item item = new Item(it.id(), it.kind(), it.recipient().accountId(), it.content().ticketId(),
				it.content().title(), it.causedAt(), false);
		Bson notThere = Filters.and(Filters.eq(it.recipient().contactId()), Filters.ne("items.id", it.id()));
		Bson push = Updates.pushEach("items", List.of(item),
				new PushOptions().sortDocument(Sorts.descending("createdAt")).slice(KEPT));
		try {
			this.inboxes.updateOne(notThere, push, new UpdateOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			// the inbox exists, and what did not match is that the item is not there
			if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	/** Newest first. */
	List<Item> items(String contactId) {
		Inbox inbox = this.inboxes.find(Filters.eq(contactId)).first();
		return (inbox != null) ? inbox.items() : List.of();
	}

	/**
	 * @return false when there is no such item
	 */
	boolean markRead(String contactId, String id) {
		Bson item = Filters.and(Filters.eq(contactId), Filters.eq("items.id", id));
		return this.inboxes.updateOne(item, Updates.set("items.$.read", true)).getMatchedCount() > 0;
	}

	/**
	 * One document per person, so that reading it needs no index; public only because the
	 * driver reads it.
	 */
	public record Inbox(@BsonId String contactId, List<Item> items) {
	}

	/**
	 * Something a person was told.
	 *
	 * @param id of the notification
	 * @param accountId the account on whose behalf the person was told
	 */
	public record Item(String id, String kind, @Nullable String accountId, @Nullable String ticketId,
			@Nullable String subject, Instant createdAt, boolean read) {
	}

}
