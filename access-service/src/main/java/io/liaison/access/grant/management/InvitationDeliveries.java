package io.liaison.access.grant.management;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.failure.OptimisticRetry;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What notification-service tells of the mails of invitations: one document a grant, as
 * of its latest invitation.
 */
@Component
class InvitationDeliveries {

	/** More than a notification has events. */
	private static final int EVENTS = 1 << 16;

	private final MongoOperations operations;

	InvitationDeliveries(MongoOperations operations) {
		this.operations = operations;
	}

	void on(IncomingEvent event) {
		Told told = event.dataAs(Data.class).notification();
		if ("INVITATION".equals(told.kind()) && told.accountId() != null && told.emailId() != null
				&& told.linkVersion() != null) {
			take(id(told.contactId(), told.accountId(), told.emailId()), told.linkVersion() * EVENTS + event.sequence(),
					new InvitationDelivery(told.linkVersion(), told.state(), told.reason()));
		}
	}

	/** Of those grants whose last invitation was mailed, by {@link #id}. */
	Map<String, InvitationDelivery> of(Collection<ManagedGrant> grants) {
		Query query = Query.query(Criteria.where("_id").in(grants.stream().map(InvitationDeliveries::id).toList()));
		return StoreFailure.refusing(() -> this.operations.find(query, Stored.class))
			.stream()
			.collect(Collectors.toMap(Stored::id, Stored::delivery));
	}

	static String id(ManagedGrant managed) {
		return id(managed.contactId(), managed.grant().accountId(), managed.grant().emailId());
	}

	private static String id(String contactId, String accountId, String emailId) {
		return Ids.derived("invitation-delivery", contactId, accountId, emailId);
	}

	/** Guarded by the order of invitations, and of the events of the mail of each. */
	private void take(String id, long order, InvitationDelivery delivery) {
		Query older = Query.query(Criteria.where("_id").is(id).and("order").lt(order));
		Update update = Update.update("order", order).set("delivery", delivery);
		OptimisticRetry.until(() -> {
			try {
				this.operations.upsert(older, update, Stored.class);
				return Optional.of(true);
			}
			catch (DuplicateKeyException ex) {
				// there is a later one, or another was inserted just now
				return Optional.ofNullable(this.operations.findById(id, Stored.class))
					.filter((stored) -> stored.order() >= order)
					.map((stored) -> false);
			}
		});
	}

	@Document("invitation-deliveries")
	record Stored(@Id String id, long order, InvitationDelivery delivery) {
	}

	private record Data(Told notification) {
	}

	/**
	 * @param linkVersion version of the invitation
	 */
	private record Told(String kind, String contactId, @Nullable String accountId, @Nullable String emailId,
			String state, @Nullable Long linkVersion, @Nullable String failure, @Nullable Reason decision) {

		@Nullable String reason() {
			return switch (this.state) {
				case "FAILED" -> this.failure;
				case "SUPPRESSED" -> (this.decision != null) ? this.decision.rule() : null;
				default -> null;
			};
		}

	}

	private record Reason(String rule) {
	}

}
