package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

/**
 * All tickets.
 */
@Repository
public class Tickets {

	private static final String OPENED_AT = "state.openedAt";

	private static final Bson NEWEST_FIRST = Sorts.descending(OPENED_AT, "_id");

	private final AggregateStore<TicketState, Ticket> store;

	Tickets(AggregateStores stores) {
		this.store = stores.of("tickets", TicketState.class, Ticket::new, new TicketPublications());
		for (Bson path : List.of(Indexes.ascending("state.accountId"), Indexes.ascending("state.openedBy.contactId"),
				new Document())) {
			this.store.collection().createIndex(Indexes.compoundIndex(path, NEWEST_FIRST));
		}
	}

	/**
	 * @throws Refusal NOT_FOUND also for one that exists and that the caller may not see
	 */
	public Ticket visible(String id, Caller caller) {
		return this.store.find(id)
			.filter((ticket) -> ticket.visibleTo(caller))
			.orElseThrow(() -> Refusal.notFound("ticket"));
	}

	Ticket create(Command command, Ticket fresh) {
		return this.store.create(command, fresh);
	}

	/**
	 * @throws Refusal NOT_FOUND, and what the decision refuses
	 */
	public Ticket change(String id, Command command, Consumer<Ticket> decision) {
		return this.store.change(id, command, decision);
	}

	Page<Ticket> page(TicketFilter filter, Cursor cursor) {
		List<Bson> conditions = new ArrayList<>(filter.conditions());
		if (!cursor.position().isEmpty()) {
			conditions.add(after(cursor.position()));
		}
		Bson all = conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
		return cursor.page(this.store.list(all, NEWEST_FIRST, cursor.fetch()),
				(ticket) -> List.of(ticket.openedAt().toString(), ticket.id()));
	}

	private static Bson after(List<String> position) {
		Instant openedAt = Instant.parse(position.getFirst());
		return Filters.or(Filters.lt(OPENED_AT, openedAt),
				Filters.and(Filters.eq(OPENED_AT, openedAt), Filters.lt("_id", position.getLast())));
	}

}
