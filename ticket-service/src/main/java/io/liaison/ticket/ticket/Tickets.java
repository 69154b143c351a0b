package io.liaison.ticket.ticket;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Listed;
import io.liaison.platform.web.Cursor;

/**
 * All tickets.
 */
@Repository
public class Tickets {

	private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "state.openedAt");

	private final AggregateStore<TicketState, Ticket> store;

	Tickets(AggregateStores stores) {
		this.store = stores.of("tickets", TicketState.class, Ticket::new, TicketPublications.declared(), latestFirst(),
				latestFirst("state.accountId"), latestFirst("state.openedBy.contactId"));
	}

	private static Index latestFirst(String... of) {
		Index index = new Index();
		Stream.of(of).forEach((path) -> index.on(path, Sort.Direction.ASC));
		return index.on("state.openedAt", Sort.Direction.DESC).on("_id", Sort.Direction.ASC);
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

	/** The latest first. */
	Window<Listed<TicketRow>> list(TicketFilter filter, Cursor cursor) {
		return this.store.list(TicketRow.class, filter.criteria(), LATEST_FIRST, cursor.position(), cursor.limit());
	}

}
